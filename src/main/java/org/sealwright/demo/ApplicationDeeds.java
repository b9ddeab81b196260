package org.sealwright.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.submissions.Agreement;
import org.sealwright.submissions.AgreementAcceptance;
import org.sealwright.submissions.ApplicationReview;
import org.sealwright.submissions.DossierImporting;
import org.sealwright.submissions.ReviewOutcome;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionOpening;
import org.sealwright.submissions.SubmissionWithdrawal;
import org.sealwright.submissions.intake.DossierFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What makers and the application reviewer do until an application is taken up. */
@Component
@Profile("demo")
class ApplicationDeeds {

    private final SubmissionOpening opening;
    private final AgreementAcceptance agreement;
    private final DossierImporting importing;
    private final EvidenceIntake intake;
    private final RevisionFreezing freezing;
    private final ApplicationReview review;
    private final SubmissionWithdrawal withdrawal;
    private final Dossiers dossiers;
    private final MovableClock clock;

    ApplicationDeeds(
            SubmissionOpening opening,
            AgreementAcceptance agreement,
            DossierImporting importing,
            EvidenceIntake intake,
            RevisionFreezing freezing,
            ApplicationReview review,
            SubmissionWithdrawal withdrawal,
            Catalogue catalogue,
            MovableClock clock) {
        this.opening = opening;
        this.agreement = agreement;
        this.importing = importing;
        this.intake = intake;
        this.freezing = freezing;
        this.review = review;
        this.withdrawal = withdrawal;
        this.clock = clock;
        this.dossiers = new Dossiers(catalogue.editionOf(catalogue.requireScheme(World.SCHEME)), World.load());
    }

    Dossiers dossiers() {
        return dossiers;
    }

    /** Support ends are told from the day on which the demonstration runs. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.present(), clock.getZone());
    }

    void begin(Matter matter) {
        opening.open(matter.editor, matter.submission, World.SCHEME, matter.product.level());
    }

    void describe(Matter matter) {
        DossierFile file = dossiers.file(matter.submission, matter.product, today());
        importing.take(matter.editor, matter.submission, List.of(file), true);
        agreement.accept(matter.owner, matter.submission, Agreement.CURRENT.version());
    }

    /** Some of it; the rest, and the agreement, are still to come. */
    void describeHalf(Matter matter) {
        DossierFile file = dossiers.halfDone(matter.submission, matter.product, today());
        importing.take(matter.editor, matter.submission, List.of(file), true);
    }

    void attach(Matter matter) throws IOException {
        put(matter, "sbom.json", EvidenceKind.SBOM, EvidenceFiles.materials(matter), "5.2-3");
        put(matter, "disclosure-policy.txt", EvidenceKind.DOCUMENT, EvidenceFiles.policy(matter), "5.2-1");
    }

    private void put(Matter matter, String name, EvidenceKind kind, String text, String provision) throws IOException {
        put(
                intake,
                matter.editor,
                new EvidenceOwner("submission", matter.submission),
                name,
                kind,
                text,
                new EvidenceSubject(EvidenceSubject.Type.PROVISION, provision));
    }

    static void put(
            EvidenceIntake intake,
            Actor actor,
            EvidenceOwner owner,
            String name,
            EvidenceKind kind,
            String text,
            EvidenceSubject subject)
            throws IOException {
        var order = new EvidenceOrder(Ids.next(), owner, name, kind, null, List.of(subject));
        intake.take(actor, order, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    void submit(Matter matter) {
        freezing.freeze(matter.owner, matter.submission);
    }

    void review(Matter matter, Actor reviewer, ReviewOutcome outcome, String words) {
        review.take(reviewer, matter.submission);
        review.conclude(reviewer, matter.submission, outcome, words);
    }

    /** A further firmware version, under the body's eyes: a revision of its own. */
    void change(Matter matter) {
        ProductSheet changed = matter.product.withFirmware(matter.product.nextFirmware());
        DossierFile file = dossiers.file(matter.submission, changed, today());
        importing.take(matter.editor, matter.submission, List.of(file), true);
        freezing.freeze(matter.owner, matter.submission);
    }

    void withdraw(Matter matter) {
        withdrawal.withdraw(matter.owner, matter.submission);
    }
}
