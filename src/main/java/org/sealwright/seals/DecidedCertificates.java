package org.sealwright.seals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.AssessedDossier;
import org.sealwright.assessments.AssessedDossier.ProvisionLine;
import org.sealwright.assessments.AssessedDossiers;
import org.sealwright.assessments.AssessmentReading;
import org.sealwright.assessments.DeviceNaming;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.Scheme;
import org.sealwright.catalogue.Support;
import org.sealwright.decisions.SealDecided;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.seals.Certificate.Basis;
import org.sealwright.seals.Certificate.Firmware;
import org.sealwright.seals.Certificate.Holder;
import org.sealwright.seals.Certificate.Outcome;
import org.sealwright.seals.Certificate.Product;
import org.sealwright.seals.Certificate.ProvisionResult;
import org.sealwright.submissions.Dossier;
import org.sealwright.submissions.Gtin;
import org.sealwright.submissions.ProductDescription;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.stereotype.Component;

/**
 * Writes the certificate that a decision calls for, from the frozen revision that was assessed, the verdicts and the
 * scheme. What covers firmware is what lay on the bench, not what the maker listed.
 */
@Component
class DecidedCertificates {

    private final AssessedDossiers dossiers;
    private final AssessmentReading assessments;
    private final SubmissionLookup submissions;
    private final Catalogue catalogue;
    private final Directory directory;
    private final LegalDays days;

    DecidedCertificates(
            AssessedDossiers dossiers,
            AssessmentReading assessments,
            SubmissionLookup submissions,
            Catalogue catalogue,
            Directory directory,
            LegalDays days) {
        this.dossiers = dossiers;
        this.assessments = assessments;
        this.submissions = submissions;
        this.catalogue = catalogue;
        this.directory = directory;
        this.days = days;
    }

    /** @throws IllegalStateException if the decision gives something that no assessment bears out */
    Certificate of(SealDecided decided) {
        UUID assessment = decided.assessmentId();
        if (assessment == null) {
            throw new IllegalStateException("Case " + decided.caseNumber() + " gives a seal without an assessment");
        }
        AssessedDossier assessed = dossiers.current(decided.actor(), assessment);
        Dossier frozen = submissions
                .frozen(decided.actor(), assessed.submission(), assessed.revisionNumber())
                .content();
        ProductDescription product = frozen.product();
        if (product.supportEnds() == null) {
            throw new IllegalStateException("A frozen revision says when updates end");
        }
        return new Certificate(
                        holder(decided.maker()),
                        product(product, assessed.devices()),
                        basis(assessed, decided.level()),
                        assessed.provisions().stream()
                                .map(line -> result(line, frozen.buyers()))
                                .toList(),
                        days.dayOf(completed(decided, assessment)),
                        product.supportEnds(),
                        product.securityContact(),
                        decided.scope(),
                        null,
                        decided.dossier())
                .telling(frozen.buyers());
    }

    /** An evaluation that is decided upon was completed. */
    private Instant completed(SealDecided decided, UUID assessment) {
        Instant at = assessments.overview(decided.actor(), assessment).completedAt();
        return at == null ? decided.decidedAt() : at;
    }

    /** The scheme's months; where it sets no term, the support period alone ends the seal. */
    int validityMonths(Certificate certificate) {
        Integer months = catalogue
                .requireScheme(certificate.basis().schemeId())
                .validity()
                .months();
        return months == null ? 1200 : months;
    }

    private Holder holder(UUID maker) {
        OrganisationView organisation = directory.organisation(maker);
        return new Holder(maker, organisation.name(), organisation.country(), organisation.registeredId());
    }

    private static Product product(ProductDescription product, List<DeviceNaming.Device> devices) {
        List<String> covered =
                devices.stream().map(DeviceNaming.Device::firmware).distinct().toList();
        if (covered.isEmpty()) {
            throw new IllegalStateException("Nothing lay on the bench");
        }
        return new Product(
                product.name(),
                product.brand(),
                product.category(),
                product.models(),
                product.gtins().stream().map(Gtin::value).toList(),
                product.hardwareRevisions(),
                new Firmware(covered.getFirst(), covered));
    }

    private Basis basis(AssessedDossier assessed, @Nullable String granted) {
        Scheme scheme = catalogue.requireScheme(assessed.scheme());
        Edition edition = catalogue.requireEdition(new EditionId(assessed.edition()));
        String level = granted == null ? assessed.level() : granted;
        return new Basis(
                scheme.id(),
                scheme.name(),
                level,
                scheme.requireLevel(level).meaning(),
                edition.id().value(),
                edition.standard().number(),
                edition.standard().version(),
                method(scheme));
    }

    /** The method's own name; one of the body says what it was adapted from. */
    private String method(Scheme scheme) {
        var method = catalogue.methodOf(scheme);
        return method.adaptedFrom() == null
                ? method.title()
                : method.title() + ", adapted from "
                        + catalogue.requireMethod(method.adaptedFrom()).title();
    }

    /**
     * Overall PASS is asked before a decision gives anything, so what was claimed and tested is met. The note is what the holder
     * wrote for the public, and goes out where a provision is not met: beside "met" it would be praise in the body's table. The
     * details of the holder's statement and an assessor's words never go out.
     */
    static ProvisionResult result(ProvisionLine line, BuyerFacts buyers) {
        Outcome outcome = switch (Support.parse(line.support())) {
            case YES -> Outcome.MET;
            case NO -> Outcome.NOT_MET;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
        };
        return new ProvisionResult(
                line.id(),
                line.title(),
                line.modality(),
                outcome,
                outcome == Outcome.NOT_MET ? buyers.notes().get(line.id()) : null);
    }
}
