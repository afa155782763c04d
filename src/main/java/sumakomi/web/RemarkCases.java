package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import sumakomi.account.Person;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.StudyWriter;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.learning.ResultRemark.About;
import sumakomi.programme.learning.ResultRemark.Kind;
import sumakomi.questionnaire.ProfileWriter;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;

/** The results on which a remark can be written, each with its case as it stands. */
@EditionScoped
@Component
record RemarkCases(MainJob mainJob, Profiles profiles, StoredAdvices advices, Studies studies, Clock clock) {

    private static final String PROFILES = "/profiles/";

    /**
     * A result with its case.
     *
     * @param owner to whom it belongs
     * @param form where remarks on it are written and read
     */
    record Case(About about, String owner, String form) {

        /** The same with the page of the result on which somebody was. */
        Case at(String page) {
            boolean ours = page.length() <= LONGEST_PAGE && (page.equals(about.page()) || page.startsWith(about.page() + "/"))
                    && page.matches("[A-Za-z0-9/_-]*");
            return !ours ? this : new Case(new About(about.kind(), about.profile(), about.study(), page, about.knowledgeVersion(),
                    about.rulesVersion(), about.revision(), about.content()), owner, form);
        }
    }

    private static final int LONGEST_PAGE = 300;

    /** An advice as it was given. */
    Case advice(String id) {
        StoredAdvice stored = advices.find(id).orElseThrow(PageModel::notFound);
        return new Case(new About(Kind.ADVICE, Optional.of(stored.profileId()), Optional.empty(), "/advices/" + id,
                stored.knowledgeVersion(), stored.rulesVersion(), 0, stored.answers()), advices.owner(id).orElse(Person.SECRETARIAT),
                "/advices/" + id + "/remarks");
    }

    /** The advice on a profile as it stands. */
    Case profile(String id) {
        return ofProfile(Kind.ADVICE, stored(id), PROFILES + id + "/advice", PROFILES + id + "/advice/remarks");
    }

    /** A checklist of a profile; a theme or year that there is none of leads to the list that is shown without. */
    Case checklist(String id, String theme, String year) {
        StoredProfile stored = stored(id);
        Knowledge knowledge = mainJob.knowledge();
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        if (knowledge.archetypes().containsKey(theme) && year.matches("[0-9]{4}")) {
            query.queryParam("theme", theme).queryParam("year", year);
        }
        String asked = query.toUriString();
        return ofProfile(Kind.CHECKLIST, stored, PROFILES + id + "/checklist" + asked, PROFILES + id + "/checklist/remarks" + asked);
    }

    /** A study as it stands. */
    Case study(String id) {
        StoredStudy stored = studies.find(id).flatMap(KeptStudy::readable).orElseThrow(PageModel::notFound);
        return new Case(new About(Kind.STUDY, Optional.empty(), Optional.of(id), "/studies/" + id, mainJob.knowledge().version(), "",
                stored.revision(), StudyWriter.write(stored.document())), studies.owner(id).orElse(Person.SECRETARIAT),
                "/studies/" + id + "/remarks");
    }

    private Case ofProfile(Kind kind, StoredProfile stored, String page, String form) {
        return new Case(new About(kind, Optional.of(stored.id()), Optional.empty(), page, mainJob.knowledge().version(),
                mainJob.advisor().rules().version(), stored.revision(),
                ProfileWriter.write(stored.profile(mainJob.questionnaire(), LocalDate.now(clock)))),
                profiles.owner(stored.id()).orElse(Person.SECRETARIAT), form);
    }

    private StoredProfile stored(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }
}
