package org.sealwright.surveillance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseOrder;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseTerms;
import org.sealwright.decisions.Cases;
import org.sealwright.platform.AllowedTo;
import org.sealwright.seals.Certificate;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealStatus;
import org.sealwright.seals.SealView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises concerns. Only a case changes a seal, and whoever raised the concern does not decide it (ISO/IEC 17065, 7.11). */
@Service
public class Concerns {

    /** What the officer can ask for; TERMINATE where the holder asked for it. */
    public static final List<CaseKind> KINDS =
            List.of(CaseKind.SUSPEND, CaseKind.REDUCE, CaseKind.WITHDRAW, CaseKind.REINSTATE, CaseKind.TERMINATE);

    static final int LONGEST_PUBLIC = 2_000;
    static final int LONGEST_PRIVATE = 10_000;

    private final SealReading seals;
    private final Cases cases;
    private final CaseReading pending;
    private final Catalogue catalogue;

    Concerns(SealReading seals, Cases cases, CaseReading pending, Catalogue catalogue) {
        this.seals = seals;
        this.cases = cases;
        this.pending = pending;
        this.catalogue = catalogue;
    }

    /**
     * Opens a case about the seal; the actor takes the part of RAISER in it.
     *
     * @return the case's number
     * @throws Refused if the seal's state does not allow it, a text is missing, or the same is under way
     */
    @Transactional
    @AllowedTo(Role.SURVEILLANCE_OFFICER)
    public String raise(Actor actor, ConcernOrder order) {
        SealView seal = seals.find(actor, order.seal()).orElseThrow(() -> new NotFound("seal", order.seal()));
        String publicText = required("publicText", order.publicText(), LONGEST_PUBLIC);
        if (!KINDS.contains(order.kind()) || !asksWhatCanBe(order.kind(), seal.status())) {
            throw Refused.at("kind", "surveillance.refused.status." + seal.status());
        }
        if (order.kind() == CaseKind.TERMINATE && hasPendingCase(actor, order)) {
            throw Refused.at("kind", "surveillance.refused.terminate-pending");
        }
        if (order.emergency() && order.kind() != CaseKind.SUSPEND) {
            throw Refused.at("emergency", "surveillance.refused.emergency");
        }
        String privateReason = order.privateReason();
        if (privateReason != null && privateReason.length() > LONGEST_PRIVATE) {
            throw Refused.at("privateReason", "surveillance.refused.too-long", LONGEST_PRIVATE);
        }
        CaseOrder opened = CaseOrder.aboutSeal(
                order.id(),
                order.kind(),
                order.seal(),
                seal.maker(),
                seal.certificate().product().name(),
                seal.certificate().basis().level(),
                publicText,
                privateReason);
        CaseTerms terms = terms(order, seal);
        return order.emergency() ? cases.openEmergency(actor, opened, terms) : cases.open(actor, opened, terms);
    }

    /** What it asks for in particular, of what the seal has; each kind has its own. */
    private CaseTerms terms(ConcernOrder order, SealView seal) {
        CaseTerms asked = order.terms();
        if (order.kind() == CaseKind.REDUCE) {
            Certificate.Product product = seal.certificate().product();
            requireSome("models", asked.models(), product.models());
            requireSome("firmware", asked.firmware(), product.firmware().covered());
            return CaseTerms.leavingOut(asked.models(), asked.firmware());
        }
        if (order.kind() == CaseKind.SUSPEND && asked.suspensionDays() != null) {
            int most = longestSuspension(seal.certificate());
            if (asked.suspensionDays() < 1 || asked.suspensionDays() > most) {
                throw Refused.at("days", "surveillance.refused.days", most);
            }
            return CaseTerms.suspendingFor(asked.suspensionDays());
        }
        return CaseTerms.NONE;
    }

    /** The most days for which its scheme lets a seal be suspended. */
    int longestSuspension(Certificate certificate) {
        return catalogue.requireScheme(certificate.basis().schemeId()).longestSuspensionDays();
    }

    private static void requireSome(String field, List<String> out, List<String> all) {
        if (!all.containsAll(out)) {
            throw Refused.at(field, "surveillance.refused.not-covered");
        }
        if (!all.isEmpty() && out.containsAll(all)) {
            throw Refused.at(field, "surveillance.refused.nothing-left");
        }
    }

    /** Whether the seal can come where the case would bring it. */
    static boolean asksWhatCanBe(CaseKind kind, SealStatus status) {
        return switch (kind) {
            case SUSPEND -> status.canBecome(SealStatus.SUSPENDED);
            case WITHDRAW -> status.canBecome(SealStatus.WITHDRAWN);
            case TERMINATE -> status.canBecome(SealStatus.TERMINATED);
            case REINSTATE -> status == SealStatus.SUSPENDED;
            case REDUCE -> status == SealStatus.ACTIVE;
            case GRANT, RENEW, EXTEND, APPEAL -> false;
        };
    }

    private boolean hasPendingCase(Actor actor, ConcernOrder order) {
        return pending.ofSeal(actor, order.seal()).stream()
                .anyMatch(row -> row.state().isPending() && !row.id().equals(order.id()));
    }

    private static String required(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw Refused.at(field, "surveillance.refused.missing");
        }
        if (text.length() > longest) {
            throw Refused.at(field, "surveillance.refused.too-long", longest);
        }
        return text.strip();
    }
}
