package sumakomi.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.AdviceJson;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvices;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyReader;
import sumakomi.economics.study.StudyWriter;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.storage.DatabaseAtStart;

/** The real store with the settings of the application and nothing else of it; contents that tell by themselves which they are. */
final class KillStore {

    private static final String CARE_OF_THE_FILE = "sumakomi.storage.StorageConfiguration";
    private static final int LOWEST = 1_000;
    private static final int DIFFERENT = 900_000;

    private final ConfigurableApplicationContext context;
    private final MainJob mainJob;
    private final StudyDocument study;
    private final AdvisedProfile advised;

    /** What the store needs of the application. Not annotated as a configuration, so that no test of the application finds it. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, TransactionManagerCustomizationAutoConfiguration.class,
            FlywayAutoConfiguration.class})
    static final class Parts {}

    private KillStore(ConfigurableApplicationContext context, MainJob mainJob) {
        this.context = context;
        this.mainJob = mainJob;
        this.study = example();
        this.advised = mainJob.advise(new Profile(mainJob.questionnaire(), answers(0), LocalDate.of(2026, 4, 1)));
    }

    /** Opens the database below the working directory, as the application does unless it is set otherwise. */
    static KillStore open(String... settings) {
        MainJob mainJob = MainJob.packed();
        SpringApplicationBuilder application = new SpringApplicationBuilder(Parts.class, Profiles.class, Studies.class, StoredAdvices.class)
                .web(WebApplicationType.NONE).listeners(new DatabaseAtStart()).initializers(made -> {
                    GenericApplicationContext beans = (GenericApplicationContext) made;
                    beans.getBeanFactory().registerScope(EditionScoped.SCOPE, new SimpleThreadScope());
                    beans.registerBean(Clock.class, Clock::systemUTC);
                    beans.registerBean(Questionnaire.class, mainJob::questionnaire);
                });
        application.application().setSources(Set.of(CARE_OF_THE_FILE));
        ConfigurableApplicationContext context = application.run(settings);
        return new KillStore(context, mainJob);
    }

    private static StudyDocument example() {
        try (var in = Objects.requireNonNull(KillStore.class.getResourceAsStream("/sumakomi/studies/station-area.yaml"))) {
            return StudyReader.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Profiles profiles() {
        return context.getBean(Profiles.class);
    }

    Studies studies() {
        return context.getBean(Studies.class);
    }

    StoredAdvices advices() {
        return context.getBean(StoredAdvices.class);
    }

    AdvisedProfile advised() {
        return advised;
    }

    /** Four answers in four rows, of which the version can be read back. */
    Map<String, GivenAnswer> answers(int version) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        answers.put("population", GivenAnswer.of(new Answer.Amount(BigDecimal.valueOf(LOWEST + version % DIFFERENT))));
        answers.put("public-buildings", GivenAnswer.of(new Answer.Amount(BigDecimal.valueOf(version % 1000))));
        answers.put("vision", GivenAnswer.of(new Answer.Choice(version % 2 == 0 ? "none" : "drafting")));
        answers.put("biomass", GivenAnswer.of(new Answer.Unknown()));
        return answers;
    }

    StudyDocument study(int version) {
        Map<String, Quantity> values = new LinkedHashMap<>(study.values());
        values.put("evaluation-years", Quantity.of(1 + version % 60));
        return new StudyDocument("v" + version, study.asOf(), study.scenario(), study.policies(), study.measures(),
                study.districtBenefits(), values);
    }

    /** The version of what stands in the store under an id; {@link Ledger#GONE} for nothing. Fails when it is of no version. */
    int version(Ledger.Kind kind, String id) {
        return switch (kind) {
            case PROFILE -> profiles().find(id).map(found -> ofAnswers(found.answers())).orElse(Ledger.GONE);
            case STUDY -> studies().find(id).map(found -> ofStudy(found.document())).orElse(Ledger.GONE);
            case ADVICE -> advices().find(id).map(found -> ofAdvice(found.content())).orElse(Ledger.GONE);
        };
    }

    private int ofAnswers(Map<String, GivenAnswer> answers) {
        int version = Optional.ofNullable(answers.get("population")).map(given -> Integer.parseInt(given.answer().values()
                .get(0)) - LOWEST).orElse(0);
        if (!answers.equals(answers(version))) {
            throw new IllegalStateException("Answers of several versions: " + answers);
        }
        return version;
    }

    private int ofStudy(StudyDocument document) {
        int version = Integer.parseInt(document.title().substring(1));
        if (!StudyWriter.write(document).equals(StudyWriter.write(study(version)))) {
            throw new IllegalStateException("A study of several versions: " + document.title());
        }
        return version;
    }

    private int ofAdvice(String content) {
        if (!content.equals(AdviceJson.write(advised))) {
            throw new IllegalStateException("An advice that is not the one stored: " + content.getBytes(StandardCharsets.UTF_8).length
                    + " bytes");
        }
        return 0;
    }

    /** Ids of everything in the store. */
    List<String> ids(Ledger.Kind kind) {
        return context.getBean(JdbcClient.class).sql("select id from " + kind.name()).query(String.class).list();
    }
}
