package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.document.Handout;
import sumakomi.document.ProfilePapers.Choice;
import sumakomi.document.ProfilePapers;
import sumakomi.document.SessionPack;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Issues;
import sumakomi.questionnaire.Profiles;
import sumakomi.storage.DatabaseSettings;

/** A command reads what the secretariat keeps of a year, and never makes a database. */
class KeptYearsTests {

    private static final int YEAR = 2026;

    @TempDir
    Path folder;

    @Test
    void theReportOfAYearComesFromTheDatabase() {
        DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:years;DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).locations("classpath:db/migration", "classpath:db/h2").load().migrate();
        DatabaseSettings settings = new DatabaseSettings("jdbc:h2:mem:years", "sa", "");
        Handout empty = KeptYears.read(settings, new KnowledgeOption(), papers -> papers.report(YEAR));
        JdbcClient.create(database).sql("insert into recommendation_outcome (fiscal_year, municipality, archetype, study, project, note,"
                + " revision, changed_at) values (2026, '13225', 'public-facilities', 'done', 'open', '', 1, current_timestamp)").update();
        Handout told = KeptYears.read(settings, new KnowledgeOption(), papers -> papers.report(YEAR));

        assertThat(told.number()).isNotEqualTo(empty.number());
        assertThat(told.number()).isEqualTo(KeptYears.read(settings, new KnowledgeOption(), papers -> papers.report(YEAR)).number());
        assertThat(told.paper().apply(Locale.JAPANESE).title()).isEqualTo("事業報告書");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> KeptYears.read(new DatabaseSettings("jdbc:h2:file:" + folder.resolve("none"), "sa", ""),
                new KnowledgeOption(), papers -> papers.report(YEAR)))
                .isInstanceOfSatisfying(FaultyInput.class, fault -> assertThat(fault.faults().get(0).in(Locale.ENGLISH)).contains(
                        "none", "One process at a time"));
        assertThatThrownBy(() -> KeptYears.documents(new DatabaseSettings("jdbc:h2:file:" + folder.resolve("none"), "sa", ""),
                new KnowledgeOption(), (portfolio, papers) -> 0))
                .isInstanceOfSatisfying(FaultyInput.class, fault -> assertThat(fault.faults().get(0).in(Locale.JAPANESE)).as(
                        "where the same can be had").contains("none", "/desk/年度/documents"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsMadeOfAProfileStillNeedsOne() {
        CommandRun run = CommandRun.of("document", "check", "--number", "0123456789");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--profile");
    }

    @Test
    void aSessionPackComesFromTheDatabaseAndASessionThatIsNotThereIsNamed() {
        DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:packs;DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).locations("classpath:db/migration", "classpath:db/h2").load().migrate();
        DatabaseSettings settings = new DatabaseSettings("jdbc:h2:mem:packs", "sa", "");
        JdbcClient.create(database)
                .sql("insert into desk_participant (fiscal_year, municipality, joining, programme_year, track, in_charge,"
                        + " office, mail, phone, note, revision, changed_at) values (2026, '13225', 'new', 1, 'group', '', '', '', '', '',"
                        + " 1, current_timestamp)")
                .update();
        Issues.From.Year from = new Issues.From.Year(SessionPack.subject(1, "13225", ""));

        assertThat(KeptYears.read(settings, new KnowledgeOption(), papers -> papers.of(SessionPack.KIND, YEAR, from)).paper().apply(
                Locale.JAPANESE).subtitle()).contains("稲城市");
        assertThatThrownBy(() -> KeptYears.read(settings, new KnowledgeOption(), papers -> papers.of(SessionPack.KIND, YEAR,
                new Issues.From.Year("5/13225")))).isInstanceOf(FaultyInput.class);
    }

    @Test
    void theDocumentsOfAllComeFromTheDatabaseAndWhoHasNoProfileIsNamed() throws IOException {
        DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:bundles;DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).locations("classpath:db/migration", "classpath:db/h2").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        for (String town : List.of("13224", "13225")) {
            jdbc.sql("insert into desk_participant (fiscal_year, municipality, joining, programme_year, track, in_charge, office, mail,"
                    + " phone, note, revision, changed_at) values (:year, :town, 'new', 1, 'group', '', '', '', '', '', 1,"
                    + " current_timestamp)")
                    .param("year", YEAR).param("town", town).update();
        }
        MainJob mainJob = MainJob.packed();
        String profile = new Profiles(jdbc, mainJob.questionnaire(), Clock.systemUTC()).create(Examples.packed(mainJob.profileReader())
                .find("inagi").orElseThrow().asGiven());
        jdbc.sql("update profile set fiscal_year = :year").param("year", YEAR).update();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Choice> tables = ProfilePapers.CHOICES.stream().filter(choice -> choice.format() == PaperFormat.EXCEL).toList();

        StringWriter aside = new StringWriter();

        int in = KeptYears.documents(new DatabaseSettings("jdbc:h2:mem:bundles", "sa", ""), new KnowledgeOption(), (portfolio, papers) -> {
            try {
                return AllDocumentsCommand.archived(papers.wanted(portfolio.of(YEAR), tables, YEAR, Locale.JAPANESE,
                        ready -> AllDocumentsCommand.written(papers, ready)), file, Locale.JAPANESE, new PrintWriter(aside)).documents();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(in).isEqualTo(2);
        assertThat(aside.toString()).contains("2/4 多摩市", "この年度のプロファイルがありません", "4/4 稲城市");
        assertThat(jdbc.sql("select profile_id from document_issue").query(String.class).list()).as("known by their numbers")
                .containsExactly(
                        profile, profile);
    }

    @Test
    void aDocumentThatThereIsNotAndAFileThatIsNoArchiveAreNamedBeforeAnythingIsRead() {
        CommandRun novel = CommandRun.of("document", "all", "--document", "novel.docx", "--out", folder.resolve("all.zip").toString());
        assertThat(novel.exit()).isEqualTo(2);
        assertThat(novel.err()).contains("novel.docx", "budget-request.xlsx");
        CommandRun text = CommandRun.of("document", "all", "--out", folder.resolve("all.txt").toString());
        assertThat(text.exit()).isEqualTo(2);
        assertThat(text.err()).contains("all.txt", ".zip");
    }
}
