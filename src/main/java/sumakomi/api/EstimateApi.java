package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.EstimateJson;
import sumakomi.estimate.EstimateBuilder;
import sumakomi.estimate.EstimateKnowledge;
import sumakomi.estimate.EstimateReader;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.StrictYaml;

/** Estimates of city efficiency and of cooperation. Nothing is stored. */
@EditionScoped
@RestController
@RequestMapping("/api/v1/estimates")
record EstimateApi(EstimateKnowledge estimateKnowledge, Knowledge knowledge, OneAtATime work) {

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    String estimate(HttpServletRequest request) throws IOException {
        byte[] sent = SentBody.upTo(request, StrictYaml.MAX_BYTES);
        return work.now(() -> EstimateJson.write(new EstimateBuilder(knowledge.version())
                .build(EstimateReader.read(sent, estimateKnowledge))));
    }
}
