package org.sealwright.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseOrder;
import org.sealwright.decisions.Cases;
import org.sealwright.seals.SealExpiry;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.submissions.SubmissionPurpose;
import org.sealwright.surveillance.ConcernOrder;
import org.sealwright.surveillance.Concerns;
import org.sealwright.surveillance.HolderRequests;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens to seals after they were issued. */
@Component
@Profile("demo")
class SealDeeds {

    private static final Actor CLOCK = Actor.system("seals.expiry");

    private final Concerns concerns;
    private final Cases cases;
    private final HolderRequests requests;
    private final SealExpiry expiry;

    SealDeeds(Concerns concerns, Cases cases, HolderRequests requests, SealExpiry expiry) {
        this.concerns = concerns;
        this.cases = cases;
        this.requests = requests;
        this.expiry = expiry;
    }

    /** The surveillance officer opens a case; gives its id. */
    UUID raise(Actor officer, Matter matter, CaseKind kind, String publicText, @Nullable String privateReason) {
        UUID file = Ids.next();
        concerns.raise(officer, new ConcernOrder(file, matter.seal(), kind, false, publicText, privateReason));
        return file;
    }

    /** The holder asks for something; gives the case's id. */
    UUID ask(Matter matter, CaseKind kind, String request) {
        UUID file = Ids.next();
        cases.open(
                matter.owner,
                CaseOrder.aboutSeal(
                        file,
                        kind,
                        matter.seal(),
                        matter.owner.requireOrganisation(),
                        matter.product.name(),
                        matter.product.level(),
                        request,
                        null));
        return file;
    }

    void takeBack(Matter matter, UUID file) {
        cases.cancel(matter.owner, file);
    }

    /** The holder begins an application to bring more under its seal. */
    void extend(Matter matter) {
        requests.follow(matter.owner, Ids.next(), matter.seal(), SubmissionPurpose.EXTENSION);
    }

    /** The portal's own job, on the day. */
    void expireWhatIsDue() {
        expiry.due(CLOCK).forEach(number -> expiry.expire(CLOCK, number));
    }
}
