package sumakomi.operations;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionState;
import sumakomi.advisor.EditionWatch;

/**
 * Which knowledge is in force. An edit that was refused leaves the one before in force, so that requests can be sent all the same;
 * that it was refused is told beside.
 */
@Component("knowledgeHealthIndicator")
final class KnowledgeHealth extends AbstractHealthIndicator {

    private final EditionWatch watch;

    KnowledgeHealth(EditionWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        EditionState state = watch.state();
        health.up().withDetail("since", state.since()).withDetail("lastEditRefused", state.refusal().isPresent())
                .withDetail("faults", state.refusal().map(refusal -> refusal.faults().size()).orElse(0));
    }
}
