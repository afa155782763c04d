package sumakomi.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sumakomi.advisor.AdviceChange;
import sumakomi.advisor.ChangeWords;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.Replay;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.knowledge.FaultyInput;

/** A kept advice computed again from the answers and the date that it carries, with knowledge and rules in force. */
@EditionScoped
@Controller
record AdviceReplayController(StoredAdvices advices, MainJob mainJob) {

    /** Values that a page lists; it says how many more there are. */
    private static final int MOST = 100;

    @GetMapping("/advices/{id}/replay")
    String replay(@PathVariable String id, Locale locale, Model model) {
        StoredAdvice stored = advices.find(id).orElseThrow(PageModel::notFound);
        model.addAttribute("stored", stored);
        try {
            Replay replay = Replay.of(mainJob, stored.content().getBytes(StandardCharsets.UTF_8));
            ChangeWords words = new ChangeWords(locale, mainJob.knowledge());
            model.addAttribute("replay", replay)
                    .addAttribute("changes", replay.changes().stream().map(change -> told(change, replay, words)).toList())
                    .addAttribute("values", replay.differences().stream().limit(MOST).toList())
                    .addAttribute("more", Math.max(0, replay.differences().size() - MOST));
        } catch (FaultyInput e) {
            model.addAttribute("faults", e.told());
        }
        return "advice/replay";
    }

    private static Told told(AdviceChange change, Replay replay, ChangeWords words) {
        List<String> causes = replay.knowledge()
                .map(changes -> change.causes().stream().map(cause -> words.cause(cause, changes)).toList()).orElse(List.of());
        return new Told(words.change(change), causes);
    }

    /** @param causes the changed rules and entries that led to it, in words */
    record Told(String change, List<String> causes) {}
}
