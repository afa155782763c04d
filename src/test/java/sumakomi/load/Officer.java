package sumakomi.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import sumakomi.load.Page.Form;

/** Somebody of a municipality who fills in the questionnaire and looks at the advice now and then. */
final class Officer {

    private static final int SHARE_OF_ADVICE = 20;
    private static final int SHARE_OF_LISTS = 5;

    private final Visit visit;
    private final RandomGenerator dice;
    private final String profile;
    private final List<String> questions;
    private Optional<Form> open = Optional.empty();

    private Officer(Visit visit, RandomGenerator dice, String profile, List<String> questions) {
        this.visit = visit;
        this.dice = dice;
        this.profile = profile;
        this.questions = questions;
    }

    /** Signs in, begins a profile, and finds the pages on which questions are asked. */
    static Officer begin(URI root, String name, String password, RandomGenerator dice) throws IOException {
        Visit visit = new Visit(root);
        signIn(visit, name, password);
        Page begun = visit.submit("/profiles", visit.open("/profiles").form("/profiles").with());
        String profile = begun.document().location().replaceFirst("^.*(/profiles/[0-9a-f-]{36}).*$", "$1");
        List<String> questions = new ArrayList<>();
        for (String link : visit.open(profile).links(profile + "/")) {
            if (visit.open(link).questions().isPresent()) {
                questions.add(link);
            }
        }
        if (questions.isEmpty()) {
            throw new IOException("No questions are asked on " + profile);
        }
        return new Officer(visit, dice, profile, questions);
    }

    static Page signIn(Visit visit, String name, String password) throws IOException {
        return visit.submit("/sign-in", visit.open("/sign-in").form("/sign-in").with("name", name, "password", password));
    }

    /** One thing that an officer does: opens a page, or saves the one that is open and is led on. */
    CompletableFuture<Void> act(Timings timings) {
        int one = dice.nextInt(100);
        if (one < SHARE_OF_ADVICE) {
            return visit.get(profile + "/advice").thenAccept(answer -> timings.note("advice", answer));
        }
        if (one < SHARE_OF_ADVICE + SHARE_OF_LISTS) {
            return visit.get("/work").thenAccept(answer -> timings.note("list of work", answer));
        }
        return open.map(form -> save(form, timings)).orElseGet(() -> ask(timings));
    }

    private CompletableFuture<Void> ask(Timings timings) {
        return visit.get(questions.get(dice.nextInt(questions.size()))).thenAccept(answer -> {
            timings.note("questions", answer);
            open = answer.status() == 200 ? answer.page().questions() : Optional.empty();
        });
    }

    private CompletableFuture<Void> save(Form form, Timings timings) {
        open = Optional.empty();
        return visit.post(form.action(), form.withAnotherChoice(dice)).thenCompose(saved -> {
            timings.note("save", saved);
            return saved.leadsOn() ? visit.get(saved.location()).thenAccept(next -> timings.note("page after a save", next))
                    : CompletableFuture.completedFuture(null);
        });
    }
}
