package org.sealwright.seals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Scheme;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseTerms;
import org.sealwright.decisions.SealDecided;
import org.sealwright.shared.Refused;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Component;

/** Which version of a seal a decision calls for, if any. */
@Component
class DecidedVersions {

    private final SealReading reading;
    private final DecidedCertificates certificates;
    private final Catalogue catalogue;
    private final CaseReading cases;

    DecidedVersions(SealReading reading, DecidedCertificates certificates, Catalogue catalogue, CaseReading cases) {
        this.reading = reading;
        this.certificates = certificates;
        this.catalogue = catalogue;
        this.cases = cases;
    }

    Optional<VersionOrder> of(SealDecided decided) {
        if (!decided.outcome().gives()) {
            return Optional.empty();
        }
        return switch (decided.kind()) {
            case GRANT -> first(decided);
            case RENEW -> {
                Certificate certificate = renewed(decided);
                yield Optional.of(new VersionOrder(
                        seal(decided), Event.RENEWED, certificate, certificates.validityMonths(certificate)));
            }
            case EXTEND -> Optional.of(new VersionOrder(seal(decided), Event.EXTENDED, extended(decided), null));
            case REDUCE -> Optional.of(new VersionOrder(seal(decided), Event.NARROWED, narrowed(decided), null));
            case SUSPEND, REINSTATE, WITHDRAW, TERMINATE, APPEAL -> Optional.empty();
        };
    }

    /** Some schemes lead to a statement instead of a seal. */
    private Optional<VersionOrder> first(SealDecided decided) {
        Certificate certificate = certificates.of(decided);
        Scheme scheme = catalogue.requireScheme(certificate.basis().schemeId());
        return scheme.outcome() == Scheme.Outcome.SEAL
                ? Optional.of(
                        new VersionOrder(null, Event.ISSUED, certificate, certificates.validityMonths(certificate)))
                : Optional.empty();
    }

    /** A further period. On the same ground what was covered stays so; on another one only what was assessed on it. */
    private Certificate renewed(SealDecided decided) {
        Certificate anew = certificates.of(decided);
        if (catalogue.requireScheme(anew.basis().schemeId()).outcome() != Scheme.Outcome.SEAL) {
            throw new Refused("seals.refused.no-seal-scheme", anew.basis().schemeName());
        }
        Certificate current = current(decided);
        return anew.standsOnTheGroundOf(current)
                ? anew.covering(joined(
                        current.product().firmware().covered(),
                        anew.product().firmware().covered()))
                : anew;
    }

    /** What was covered stays covered, under the limits that it had, and what was assessed now comes to it. */
    private Certificate extended(SealDecided decided) {
        Certificate added = certificates.of(decided);
        Certificate current = current(decided);
        if (!added.standsOnTheGroundOf(current)) {
            throw new Refused(
                    "seals.refused.other-ground",
                    current.basis().schemeName(),
                    current.basis().level());
        }
        return current.joinedBy(added);
    }

    static List<String> joined(List<String> before, List<String> added) {
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(added);
        return List.copyOf(all);
    }

    private Certificate narrowed(SealDecided decided) {
        String scope = decided.scope() == null ? decided.publicReason() : decided.scope();
        CaseTerms terms = cases.terms(decided.actor(), decided.caseId());
        return current(decided)
                .leavingOut(terms.models(), terms.firmware())
                .limitedTo(Objects.requireNonNull(scope, "To what is it narrowed?"), decided.dossier());
    }

    private Certificate current(SealDecided decided) {
        return reading.find(decided.actor(), seal(decided))
                .map(SealView::certificate)
                .orElseThrow(() -> new IllegalStateException("No seal " + decided.sealNumber()));
    }

    static SealNumber seal(SealDecided decided) {
        @Nullable String number = decided.sealNumber();
        return new SealNumber(Objects.requireNonNull(number, "A case about a seal names it"));
    }
}
