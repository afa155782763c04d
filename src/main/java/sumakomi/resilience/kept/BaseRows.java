package sumakomi.resilience.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.account.Acting;
import sumakomi.account.Right;
import sumakomi.account.Rows;
import sumakomi.resilience.hourly.Base;
import sumakomi.resilience.hourly.Base.Position;
import sumakomi.resilience.hourly.Base.Storage;

/** The rows of the table of bases. Who calls takes care that nobody else changes the same year meanwhile. */
final class BaseRows {

    private static final String OF = " where municipality = :municipality and fiscal_year = :year";
    private static final String ONE = OF + " and number = :number";
    private static final List<String> COLUMNS = List.of("municipality", "fiscal_year", "number", "name", "building_use", "peak_kw",
            "kept_share", "solar_kw", "battery_kw", "battery_kwh", "vehicle_kw", "vehicle_kwh", "generator_kw", "fuel_hours", "latitude",
            "longitude", "revision");

    private final JdbcClient jdbc;

    BaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their numbers. */
    List<KeptBase> of(BaseYear year) {
        return !works() ? List.of()
                : on(Acting.seen(jdbc, "select * from base" + OF, "municipality", " order by number"), year).query(BaseRows::kept).list();
    }

    /** A link to one thing shows no bases. */
    static boolean works() {
        return Acting.person().map(person -> person.may(Right.WORK)).orElse(true);
    }

    void insert(BaseYear year, List<KeptBase> bases) {
        Rows.insert(jdbc, "base", COLUMNS, bases.stream().map(kept -> row(year, kept)).toList());
    }

    void replace(BaseYear year, KeptBase kept) {
        delete(year, kept.number());
        insert(year, List.of(kept));
    }

    void delete(BaseYear year, int number) {
        on(jdbc.sql("delete from base" + ONE), year).param("number", number).update();
    }

    static JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement, BaseYear year) {
        return statement.param("municipality", year.municipality()).param("year", year.fiscalYear());
    }

    private static List<@Nullable Object> row(BaseYear year, KeptBase kept) {
        Base base = kept.base();
        return Arrays.asList(year.municipality(), year.fiscalYear(), kept.number(), base.name(), base.use(), base.peakKw(),
                base.share().orElse(null), base.solarKw(), base.battery().kw(), base.battery().kwh(), base.vehicles().kw(),
                base.vehicles().kwh(), base.generatorKw(), base.fuelHours().orElse(null),
                base.position().map(Position::latitude).orElse(null), base.position().map(Position::longitude).orElse(null),
                kept.revision());
    }

    private static KeptBase kept(ResultSet row, int number) throws SQLException {
        Optional<Double> north = number(row, "latitude");
        Optional<Double> east = number(row, "longitude");
        return new KeptBase(row.getInt("number"), new Base(row.getString("name"), row.getString("building_use"), row.getDouble("peak_kw"),
                number(row, "kept_share"), row.getDouble("solar_kw"), new Storage(row.getDouble("battery_kw"), row.getDouble(
                        "battery_kwh")),
                new Storage(row.getDouble("vehicle_kw"), row.getDouble("vehicle_kwh")), row.getDouble("generator_kw"),
                number(row, "fuel_hours"), north.flatMap(latitude -> east.map(longitude -> new Position(latitude, longitude)))),
                row.getInt("revision"));
    }

    private static Optional<Double> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Double.class));
    }
}
