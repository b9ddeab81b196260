package org.sealwright.demo;

import java.io.IOException;
import org.sealwright.analysis.EvidenceAnalysis;
import org.sealwright.assessments.SuggestionReading;
import org.sealwright.assessments.SuggestionTaking;
import org.sealwright.assessments.SuggestionView;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What an assessor makes of the files of tools. */
@Component
@Profile("demo")
class ToolDeeds {

    /** The job of the portal that would read them a moment later. */
    private static final Actor READER = Actor.system("analysis-read-evidence");

    private final EvidenceItems evidence;
    private final EvidenceAnalysis analysis;
    private final SuggestionReading reading;
    private final SuggestionTaking taking;
    private final Words words = Words.load();

    ToolDeeds(EvidenceItems evidence, EvidenceAnalysis analysis, SuggestionReading reading, SuggestionTaking taking) {
        this.evidence = evidence;
        this.analysis = analysis;
        this.reading = reading;
        this.taking = taking;
    }

    /** Sets aside what a bill of materials does not name; what the scan found stays open. */
    void setAside(Matter matter) throws IOException {
        for (EvidenceItemView item : evidence.ofMatter(READER, matter.submission)) {
            analysis.read(READER, item.id());
        }
        for (SuggestionView view :
                reading.of(matter.assessor, matter.assessment()).suggestions()) {
            if (view.what().rows().size() > 1) {
                taking.setAside(
                        matter.assessor,
                        matter.assessment(),
                        view.what().key(),
                        Ids.next(),
                        words.say("tool.aside", matter.words));
            }
        }
    }
}
