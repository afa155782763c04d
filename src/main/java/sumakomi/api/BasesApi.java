package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.BaseTables;
import sumakomi.document.paper.ExcelReader;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.Knowledge;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.hourly.Terms;
import sumakomi.resilience.hourly.Wishes;
import sumakomi.resilience.kept.BaseRanks;
import sumakomi.resilience.kept.BaseRanks.RankedBase;
import sumakomi.resilience.kept.BaseYear;
import sumakomi.resilience.kept.Bases;
import sumakomi.resilience.kept.Bases.Taken;
import sumakomi.resilience.kept.KeptBase;

/** The disaster bases of a municipality in a fiscal year. The entity tag stands for the state of all of them. */
@EditionScoped
@RestController
@RequestMapping("/api/v1/bases/{id}/{year}")
record BasesApi(Bases bases, BaseRanks ranks, AutonomyKnowledge autonomyKnowledge, Knowledge knowledge, OneAtATime work) {

    /** @param ranked the same in the order of what the next yen buys, without those whose use the knowledge no longer holds */
    record Kept(String municipality, int fiscalYear, List<KeptBase> bases, double nextYen, List<Place> ranked) {}

    /** Which base it is, and what was worked out of it. */
    record Place(int number, Ranked ranked) {}

    /** @param wishes as with a table that is sent */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> all(@PathVariable String id, @PathVariable int year, @RequestParam Map<String, String> wishes) {
        BaseYear of = known(id, year);
        int revision = bases.revision(of);
        List<KeptBase> kept = bases.of(of);
        Wishes wanted = Wishes.named(wishes);
        Terms terms = wanted.terms(autonomyKnowledge);
        double nextYen = wanted.nextYen(autonomyKnowledge);
        List<RankedBase> ranked = work.now(() -> ranks.of(kept, terms, nextYen));
        return ResponseEntity.ok().eTag(tag(revision)).body(new Kept(id, year, kept, nextYen, ranked.stream()
                .map(one -> new Place(one.kept().number(), one.ranked())).toList()));
    }

    private BaseYear known(String id, int year) {
        if (!knowledge.municipalities().containsKey(id) || year < BaseYear.FIRST || year > BaseYear.LAST) {
            throw new NotFound(id + "/" + year);
        }
        return new BaseYear(id, year);
    }

    private static String tag(int revision) {
        return '"' + Integer.toString(revision) + '"';
    }

    /** Takes a table in, which holds all bases of the year: what it does not name goes. All of it is taken or nothing. */
    @PutMapping
    ResponseEntity<Taken> replace(@PathVariable String id, @PathVariable int year, HttpServletRequest request) throws IOException {
        BaseYear of = known(id, year);
        byte[] sent = SentBody.upTo(request, ExcelReader.MAX_BYTES);
        List<BaseReader.Row> rows = work
                .now(() -> new BaseReader(autonomyKnowledge, Problems.locale(request)).bases(BaseTables.rows(sent)));
        return ResponseEntity.ok(asSeen(of, request, seen -> bases.take(of, rows, true, seen)));
    }

    @DeleteMapping
    ResponseEntity<Void> clear(@PathVariable String id, @PathVariable int year, HttpServletRequest request) {
        BaseYear of = known(id, year);
        asSeen(of, request, seen -> {
            if (!bases.clear(of, seen)) {
                throw new OptimisticLockingFailureException("Changed meanwhile");
            }
            return seen;
        });
        return ResponseEntity.noContent().build();
    }

    private interface Change<T> {
        T on(int seen);
    }

    /** Makes a change on the state that the caller names, or, where none is named, on the one that there is. */
    private <T> T asSeen(BaseYear of, HttpServletRequest request, Change<T> change) {
        int seen = bases.revision(of);
        if (new ServletWebRequest(request).checkNotModified(tag(seen))) {
            throw new NotAsSeen();
        }
        try {
            return change.on(seen);
        } catch (OptimisticLockingFailureException e) {
            if (request.getHeader(HttpHeaders.IF_MATCH) == null) {
                return asSeen(of, request, change);
            }
            throw new NotAsSeen();
        }
    }
}
