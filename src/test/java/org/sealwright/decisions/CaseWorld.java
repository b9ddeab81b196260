package org.sealwright.decisions;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.verification.SealNumber;
import org.springframework.boot.test.context.TestComponent;

/** Cases on their way, and the people around them: everybody holds every role, so that only parts tell them apart. */
@TestComponent
class CaseWorld {

    private final TestPeople people;
    private final Tries tries;
    private final CompletedEvaluations dossiers;
    private final Cases cases;
    private final CaseReview review;
    private final CaseDecision decision;
    private final SignedActs signed;
    private final CaseFiles files;

    CaseWorld(
            TestPeople people,
            Tries tries,
            CompletedEvaluations dossiers,
            Cases cases,
            CaseReview review,
            CaseDecision decision,
            SignedActs signed,
            CaseFiles files) {
        this.people = people;
        this.tries = tries;
        this.dossiers = dossiers;
        this.cases = cases;
        this.review = review;
        this.decision = decision;
        this.signed = signed;
        this.files = files;
    }

    Actor person() {
        return people.ofBody(Role.ASSESSOR, Role.REVIEWER, Role.CERTIFIER, Role.SURVEILLANCE_OFFICER);
    }

    UUID maker() {
        return people.maker("Northlight Devices");
    }

    CaseFile open(Actor assessor, UUID maker) {
        try {
            return tries.as(assessor, () -> dossiers.opened(assessor, maker));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    CaseFile open() {
        return open(person(), maker());
    }

    /** A case that waits for its decision. */
    CaseFile reviewed() {
        CaseFile file = open();
        Actor reviewer = person();
        review.take(reviewer, file.id());
        signed.confirm(reviewer, file.id(), dossierOf(file), "Looked at every verdict of 5.3.");
        return now(file);
    }

    /** A case about a seal, raised by this person. */
    CaseFile concern(Actor raiser, CaseKind kind, UUID maker) {
        UUID id = Ids.next();
        SealNumber seal = SealNumber.draw(new Random());
        cases.open(
                raiser,
                CaseOrder.aboutSeal(
                        id,
                        kind,
                        seal,
                        maker,
                        "Hearth Hub 2",
                        "II",
                        "Updates stopped.",
                        "A researcher told us in confidence."));
        return as(raiser, id);
    }

    /** The holder contests a decision. */
    CaseFile appeal(CaseFile contested) {
        UUID id = Ids.next();
        Actor owner = people.ofMaker(contested.maker(), Role.OWNER);
        cases.open(
                owner,
                new CaseOrder(
                        id,
                        CaseKind.APPEAL,
                        contested.maker(),
                        contested.product(),
                        contested.level(),
                        null,
                        null,
                        new SealNumber(Objects.requireNonNull(contested.sealNumber())),
                        contested.id(),
                        "The updates did not stop.",
                        null));
        return as(owner, id);
    }

    Actor ofMaker(UUID maker) {
        return people.ofMaker(maker, Role.OWNER);
    }

    CaseFile now(CaseFile file) {
        return as(Actor.system("test"), file.id());
    }

    Sha256 dossierOf(CaseFile file) {
        return Objects.requireNonNull(now(file).dossier());
    }

    DecisionOrder order(CaseFile file, Outcome outcome, @Nullable String reason) {
        return new DecisionOrder(
                Ids.next(), outcome, dossierOf(file), null, null, List.of(), reason, "Told by somebody inside.", null);
    }

    /** Takes the decision as somebody who took no part yet. */
    Actor decide(CaseFile file, Outcome outcome, @Nullable String reason) {
        Actor certifier = person();
        decision.take(certifier, file.id());
        signed.decide(certifier, file.id(), order(file, outcome, reason));
        return certifier;
    }

    private CaseFile as(Actor actor, UUID id) {
        CaseFile[] found = new CaseFile[1];
        tries.run(actor, () -> found[0] = files.require(id));
        return found[0];
    }
}
