package org.sealwright.assessments;

import java.util.List;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Scheme;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.Dossier;
import org.sealwright.submissions.ProductDescription;
import org.springframework.stereotype.Component;

/** Reads a frozen dossier as what plans and verdicts depend on. */
@Component
class AssessmentInputs {

    private final Catalogue catalogue;
    private final PinnedCases pinned;

    AssessmentInputs(Catalogue catalogue, PinnedCases pinned) {
        this.catalogue = catalogue;
        this.pinned = pinned;
    }

    /** With the words of body-written cases that this evaluation pinned. */
    PlanInputs of(Assessment assessment, Dossier dossier) {
        Edition edition = catalogue.requireEdition(dossier.edition());
        Scheme scheme = catalogue.requireScheme(dossier.scheme());
        return new PlanInputs(
                edition,
                catalogue.methodOf(scheme).with(pinned.of(assessment.id())),
                scheme,
                scheme.requireLevel(dossier.level()),
                dossier.facts(edition),
                dossier.ics(),
                dossier.ixit());
    }

    /** Over what identifies the device that functional cases try. */
    Sha256 device(ProductDescription product) {
        return new Sha256(CaseInputs.digest(
                String.join("\n", product.hardwareRevisions()),
                String.join(
                        "\n", product.firmware().stream().map(Object::toString).toList())));
    }

    /** Digests of the catalogue's files that a plan was derived from: edition, method, IXIT tables, scheme. */
    List<Sha256> files(PlanInputs inputs) {
        return List.of(
                catalogue.digest(inputs.edition().id().value()),
                catalogue.digest(inputs.method().id()),
                catalogue.digest(inputs.method().ixitId()),
                catalogue.digest(inputs.scheme().id()));
    }
}
