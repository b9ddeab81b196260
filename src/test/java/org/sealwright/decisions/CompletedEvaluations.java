package org.sealwright.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.Order;

/** Stands in for assessments that were completed; each can be changed afterwards. */
@TestComponent
@Order(1)
class CompletedEvaluations implements DossierSource {

    private final Map<UUID, Dossier> dossiers = new ConcurrentHashMap<>();
    final List<UUID> givenBack = new ArrayList<>();
    final List<UUID> closed = new ArrayList<>();

    private final Cases cases;
    private final Parts parts;

    CompletedEvaluations(Cases cases, Parts parts) {
        this.cases = cases;
        this.parts = parts;
    }

    /** Opens a grant case at level II, assessed by this person, whose verdicts reach it. */
    CaseFile opened(Actor assessor, UUID maker) {
        UUID submission = Ids.next();
        UUID assessment = Ids.next();
        dossiers.put(assessment, dossier("revision 1", List.of()));
        parts.take(assessor, submission, maker, assessor.id(), Part.ASSESSOR);
        CaseOrder order = new CaseOrder(
                Ids.next(),
                CaseKind.GRANT,
                maker,
                "Hearth Hub 2",
                "II",
                submission,
                assessment,
                null,
                null,
                null,
                null);
        return cases.openOn(assessor, order, dossiers.get(assessment).digest());
    }

    void change(CaseFile file, String content, Dossier.Obstacle... obstacles) {
        dossiers.put(file.assessment(), dossier(content, List.of(obstacles)));
    }

    /** The same digest, and something that stands in the way after all. */
    void obstruct(CaseFile file, Dossier.Obstacle... obstacles) {
        change(file, "revision 1", obstacles);
    }

    private static Dossier dossier(String content, List<Dossier.Obstacle> obstacles) {
        return new Dossier(
                Sha256.of(content),
                List.of(new Dossier.Fact("decisions.dossier.level", "II")),
                "PASS",
                66,
                0,
                2,
                List.of("I", "II"),
                List.of(new Dossier.Finding("3", "Old password keeps a session alive", "MAJOR", "CLOSED", false)),
                List.of(
                        new Dossier.Claim("5.11-1", "The device keeps no user data", null, true),
                        new Dossier.Claim("z", "Does the device process personal data?", "NO", true)),
                List.of(new Dossier.Item(Ids.next(), "rtsp-session.pcap", Sha256.of("capture"))),
                obstacles);
    }

    @Override
    public boolean speaksFor(CaseFile file) {
        UUID assessment = file.assessment();
        return assessment != null && dossiers.containsKey(assessment);
    }

    @Override
    public Dossier current(Actor actor, CaseFile file) {
        return dossiers.get(file.assessment());
    }

    @Override
    public void giveBack(Actor actor, CaseFile file, String reason) {
        givenBack.add(file.id());
    }

    @Override
    public void close(Actor actor, CaseFile file) {
        closed.add(file.id());
    }
}
