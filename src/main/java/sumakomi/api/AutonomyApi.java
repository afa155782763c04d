package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.AutonomyJson;
import sumakomi.document.BaseTables;
import sumakomi.document.paper.ExcelReader;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.StrictYaml;
import sumakomi.resilience.AutonomyBuilder;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.AutonomyReader;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.Hourly;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.hourly.Terms;

/** The autonomy of a district, and facilities in the order of what the next yen buys. Nothing is stored. */
@EditionScoped
@RestController
@RequestMapping("/api/v1/autonomy")
record AutonomyApi(AutonomyKnowledge autonomyKnowledge, Hourly hourly, Knowledge knowledge, OneAtATime work) {

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    String district(HttpServletRequest request) throws IOException {
        byte[] sent = request.getInputStream().readNBytes(StrictYaml.MAX_BYTES + 1);
        return AutonomyJson.write(new AutonomyBuilder(autonomyKnowledge, knowledge.version())
                .build(AutonomyReader.read(sent, autonomyKnowledge)));
    }

    @PostMapping(path = "/bases", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Ranked> bases(HttpServletRequest request) throws IOException {
        byte[] sent = request.getInputStream().readNBytes(ExcelReader.MAX_BYTES + 1);
        return work.now(() -> hourly.rank(new BaseReader(autonomyKnowledge, Locale.JAPANESE).table(BaseTables.rows(sent)),
                Terms.of(autonomyKnowledge), autonomyKnowledge.assumption("next-yen").value()));
    }
}
