package sumakomi.web.resilience;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sumakomi.account.Acting;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Municipality;
import sumakomi.resilience.kept.BaseYear;
import sumakomi.resilience.kept.BaseYear.Head;
import sumakomi.resilience.kept.Bases;
import sumakomi.web.PageModel;

/** Of which municipalities and fiscal years bases may be kept. */
@EditionScoped
@Component
record KnownYears(Bases bases, Knowledge knowledge, Clock clock) {

    private static final int AHEAD = 1;

    int current() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    boolean may(String municipality, int year) {
        return knowledge.municipalities().containsKey(municipality) && year >= BaseYear.FIRST && year <= current() + AHEAD;
    }

    /** What an address names. */
    BaseYear known(String municipality, int year) {
        if (!may(municipality, year)) {
            throw PageModel.notFound();
        }
        return new BaseYear(municipality, year);
    }

    /** The municipalities that whoever asks works for. */
    List<Municipality> municipalities() {
        return knowledge.municipalities().values().stream()
                .filter(one -> Acting.only().map(one.code()::equals).orElse(true)).toList();
    }

    /** Years to choose from, the latest first: those with bases, the present one and the next. */
    List<Integer> years(String municipality) {
        return Stream.concat(Stream.of(current(), current() + AHEAD), heads(municipality).map(head -> head.of().fiscalYear())).distinct()
                .sorted((one, other) -> other - one).toList();
    }

    /** The latest earlier year that holds bases. */
    Optional<Head> before(BaseYear year) {
        return heads(year.municipality()).filter(head -> head.of().fiscalYear() < year.fiscalYear()).findFirst();
    }

    private Stream<Head> heads(String municipality) {
        return bases.heads().stream().filter(head -> head.of().municipality().equals(municipality));
    }
}
