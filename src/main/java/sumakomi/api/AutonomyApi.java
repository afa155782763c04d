package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.AutonomyJson;
import sumakomi.document.BaseTables;
import sumakomi.document.FacilityJson;
import sumakomi.document.paper.ExcelReader;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.StrictYaml;
import sumakomi.resilience.AutonomyBuilder;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.AutonomyReader;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.FacilityCase;
import sumakomi.resilience.hourly.FacilityReader;
import sumakomi.resilience.hourly.Hourly;
import sumakomi.resilience.hourly.Wishes;

/** The autonomy of a district, one facility hour by hour, and facilities in the order of what the next yen buys. Nothing is stored. */
@EditionScoped
@RestController
@RequestMapping("/api/v1/autonomy")
record AutonomyApi(AutonomyKnowledge autonomyKnowledge, Hourly hourly, Knowledge knowledge, OneAtATime work) {

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    String district(HttpServletRequest request) throws IOException {
        byte[] sent = SentBody.upTo(request, StrictYaml.MAX_BYTES);
        return AutonomyJson.write(new AutonomyBuilder(autonomyKnowledge, knowledge.version())
                .build(AutonomyReader.read(sent, autonomyKnowledge)));
    }

    /** One facility, with a year of its own where the file holds one. */
    @PostMapping(path = "/facility", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    String facility(HttpServletRequest request) throws IOException {
        byte[] sent = SentBody.upTo(request, StrictYaml.MAX_BYTES);
        FacilityCase asked = new FacilityReader(autonomyKnowledge, hourly, Problems.locale(request)).file(sent, false);
        return work.now(() -> FacilityJson.write(asked.workedOut(hourly), knowledge.version()));
    }

    /** @param wishes hours wanted, charge at the start and the next amount, by their words; as assumed where they are left out */
    @PostMapping(path = "/bases", produces = MediaType.APPLICATION_JSON_VALUE)
    String bases(HttpServletRequest request, @RequestParam Map<String, String> wishes) throws IOException {
        byte[] sent = SentBody.upTo(request, ExcelReader.MAX_BYTES);
        Wishes wanted = Wishes.named(wishes);
        return work.now(
                () -> PlainJson.write(hourly.rank(new BaseReader(autonomyKnowledge, Problems.locale(request)).table(BaseTables.rows(sent)),
                        wanted.terms(autonomyKnowledge), wanted.nextYen(autonomyKnowledge))));
    }
}
