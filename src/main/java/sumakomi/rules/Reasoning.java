package sumakomi.rules;

import java.util.Collection;
import java.util.List;
import org.kie.api.runtime.KieSession;

/** The rules at work on one municipality, in a session of the engine. To be closed. */
public final class Reasoning implements AutoCloseable {

    private final KieSession session;
    private final Findings findings;
    private final int most;

    /** @param most how many rules can fire: each once, since there is one fact of everything that a rule asks for */
    Reasoning(KieSession session, Findings findings, Answers answers, int most) {
        this.session = session;
        this.findings = findings;
        this.most = most;
        session.setGlobal(RuleModel.FINDINGS, findings);
        session.insert(answers);
    }

    /** The first firing: what the answers mean, and the judgements that follow from it. */
    public List<Rule> judge() {
        session.fireAllRules(most);
        return findings.of(Level.JUDGEMENTS);
    }

    /** The second firing: what the municipality needs for the archetypes that were recommended to it. */
    public List<Rule> elaborate(Collection<String> recommended) {
        recommended.forEach(archetype -> session.insert(new Recommended(archetype)));
        session.fireAllRules(most);
        return findings.of(Level.ELABORATION);
    }

    /** Every rule that has fired. */
    public List<Rule> fired() {
        return findings.all();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
