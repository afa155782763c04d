package sumakomi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.reproduction.ReproducedFigure;
import sumakomi.economics.reproduction.Reproduction;
import sumakomi.economics.reproduction.ReproductionReport;
import sumakomi.economics.reproduction.Verdict;
import sumakomi.knowledge.KnowledgeFiles;

/** The figures of the sources, recomputed: verdicts by topic, anomalies, the stakeholder table, predictions. */
@EditionScoped
@Controller
@RequestMapping("/reproduction")
class ReproductionController {

    private final ReproductionReport report;
    private final List<String> topics;
    private final Map<String, Map<Verdict, Long>> byTopic;

    ReproductionController(KnowledgeFiles libraryFiles) {
        Reproduction reproduction = Reproduction.of(libraryFiles);
        this.report = reproduction.report(Optional.empty());
        this.topics = reproduction.topics();
        this.byTopic = new LinkedHashMap<>();
        topics.forEach(topic -> byTopic.put(topic,
                ReproductionReport.totals(report.figures().stream().filter(figure -> figure.topic().equals(topic)).toList())));
    }

    /** @param topic one of the topics, whose figures are then listed; empty for the contradictions of all */
    @GetMapping
    String reproduction(@RequestParam(defaultValue = "") String topic, @RequestParam(defaultValue = "") String verdict, Model model) {
        if (!topic.isEmpty() && !topics.contains(topic)) {
            throw PageModel.notFound();
        }
        List<ReproducedFigure> shown = report.figures().stream()
                .filter(figure -> topic.isEmpty() ? figure.verdict() == Verdict.CONTRADICTS : figure.topic().equals(topic))
                .filter(figure -> verdict.isEmpty() || figure.verdict().word().equals(verdict)).toList();
        model.addAttribute("report", report).addAttribute("byTopic", byTopic).addAttribute("verdicts", Verdict.values())
                .addAttribute("topic", topic).addAttribute("figures", shown);
        return "library/reproduction";
    }
}
