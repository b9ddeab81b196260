package org.sealwright.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sealwright.assessments.AssessedDossiers;
import org.sealwright.assessments.AssessmentOverview;
import org.sealwright.assessments.AssessmentReading;
import org.sealwright.assessments.Assigning;
import org.sealwright.assessments.ClaimJudging;
import org.sealwright.assessments.ClaimStanding;
import org.sealwright.assessments.Completion;
import org.sealwright.assessments.DeviceNaming;
import org.sealwright.assessments.DeviceOrder;
import org.sealwright.assessments.Judging;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.TestCase;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.OrganisationKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What assessors do with an application that was taken up. */
@Component
@Profile("demo")
class EvaluationDeeds {

    /** How long an assessor takes for a case. */
    private static final Duration A_CASE = Duration.ofMinutes(7);

    private final Assigning assigning;
    private final AssessedDossiers assessed;
    private final AssessmentReading reading;
    private final ClaimJudging claims;
    private final DeviceNaming devices;
    private final Judging judging;
    private final Completion completion;
    private final EvidenceIntake intake;
    private final MovableClock clock;
    private final Words words = Words.load();
    private final Verdicts verdicts;

    EvaluationDeeds(
            Assigning assigning,
            AssessedDossiers assessed,
            AssessmentReading reading,
            ClaimJudging claims,
            DeviceNaming devices,
            Judging judging,
            Completion completion,
            EvidenceIntake intake,
            Catalogue catalogue,
            MovableClock clock) {
        this.assigning = assigning;
        this.assessed = assessed;
        this.reading = reading;
        this.claims = claims;
        this.devices = devices;
        this.judging = judging;
        this.completion = completion;
        this.intake = intake;
        this.clock = clock;
        this.verdicts = new Verdicts(catalogue, words, clock);
    }

    /** The application reviewer finds the planned evaluation, and asks the laboratory where its people evaluate. */
    void plan(Matter matter, Actor applicationReviewer) {
        matter.isAssessedAs(
                assessed.assessmentOf(applicationReviewer, matter.submission).orElseThrow());
        if (matter.assessor.isOf(OrganisationKind.LABORATORY)) {
            assigning.commission(applicationReviewer, matter.assessment(), matter.assessor.requireOrganisation());
        }
    }

    void assign(Matter matter, Actor applicationReviewer) {
        assigning.assign(applicationReviewer, matter.assessment(), matter.assessor.id(), day().plusDays(45));
    }

    void nameDevice(Matter matter) {
        devices.name(
                matter.assessor,
                matter.assessment(),
                new DeviceOrder(
                        Ids.next(),
                        matter.product.model(),
                        Bench.serial(matter),
                        matter.product.hardware(),
                        matter.product.firmware(),
                        Dossiers.image(matter.product, matter.product.firmware())));
    }

    void judgeClaims(Matter matter, Actor reader) {
        int which = 0;
        for (AssessmentOverview.ClaimLine claim :
                reading.overview(reader, matter.assessment()).claims()) {
            if (claim.standing() == ClaimStanding.PENDING) {
                String why = words.say("claim", which++, matter.words);
                claims.judge(matter.assessor, matter.assessment(), claim.id(), true, why, claim.version());
            }
        }
    }

    void attach(Matter matter) throws IOException {
        Map<String, String> bench = Bench.words(matter, day());
        put(matter, "reasons.txt", EvidenceKind.DOCUMENT, EvidenceFiles.reasons(matter), "5.0-1-1");
        boolean left = matter.product.story() == Story.EVALUATING || matter.product.story() == Story.AWAITING;
        put(matter, "port-scan.xml", EvidenceKind.SCAN, EvidenceFiles.scan(matter, clock.instant(), left), "5.6-2-2");
        put(matter, "first-hour.txt", EvidenceKind.LOG, EvidenceFiles.capture(matter, bench), "5.5-1-2");
    }

    private void put(Matter matter, String name, EvidenceKind kind, String text, String testCase) throws IOException {
        ApplicationDeeds.put(
                intake,
                matter.assessor,
                new EvidenceOwner("assessment", matter.assessment()),
                name,
                kind,
                text,
                new EvidenceSubject(EvidenceSubject.Type.CASE, testCase));
    }

    /** Passes a share of the cases, from one per cent of them to another. */
    void passCases(Matter matter, int from, int to) {
        List<TestCase> all = verdicts.cases(matter);
        for (TestCase testCase : all.subList(all.size() * from / 100, all.size() * to / 100)) {
            judging.judge(matter.assessor, matter.assessment(), testCase.id(), verdicts.pass(matter, testCase), 0);
            clock.moveTo(clock.instant().plus(A_CASE));
        }
    }

    /** Judges one case again, for better or for worse. */
    void judge(Matter matter, String caseId, boolean passes, int seen) {
        TestCase testCase = verdicts.cases(matter).stream()
                .filter(c -> c.id().equals(caseId))
                .findFirst()
                .orElseThrow();
        judging.judge(
                matter.assessor,
                matter.assessment(),
                caseId,
                passes ? verdicts.pass(matter, testCase) : verdicts.fail(matter, testCase),
                seen);
    }

    void complete(Matter matter) {
        completion.complete(matter.assessor, matter.assessment());
    }

    private LocalDate day() {
        return LocalDate.now(clock);
    }
}
