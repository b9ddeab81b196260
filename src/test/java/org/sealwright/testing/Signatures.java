package org.sealwright.testing;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.demo.KeptPasskeys;
import org.sealwright.demo.SoftPasskey;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.Approval;
import org.sealwright.signer.ApprovalStatement;
import org.sealwright.signer.ApprovedOutcome;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.Enrolment;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.Founding;
import org.sealwright.signer.FoundingStatement;
import org.sealwright.signer.FoundingStatement.Founder;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.signer.SealSigner;
import org.sealwright.signer.Statement;
import org.sealwright.verification.SealNumber;
import org.springframework.boot.test.context.TestComponent;

/**
 * Lets people of a test sign: two administrators found the signer's trust, and enrol whoever signs for the first time, all
 * of it with passkeys in software.
 */
@TestComponent
public class Signatures {

    private final SealSigner signer;
    private final PublicAddress address;
    private final TestPeople people;
    private final Clock clock;
    private final Map<UUID, SoftPasskey> passkeys = new ConcurrentHashMap<>();
    private @Nullable List<Actor> founders;

    Signatures(SealSigner signer, PublicAddress address, TestPeople people, Clock clock) {
        this.signer = signer;
        this.address = address;
        this.people = people;
        this.clock = clock;
    }

    /** The passkeys of the two founders, for {@link #take} in another process. */
    public String foundersKept() {
        return KeptPasskeys.write(
                founders().stream().collect(Collectors.toMap(Actor::id, founder -> passkeys.get(founder.id()))));
    }

    /** From now on the founders are those of another node, whose trust this node's signer has, too. */
    synchronized void take(String foundersOfAnother) {
        Map<UUID, SoftPasskey> two = KeptPasskeys.read(foundersOfAnother);
        passkeys.putAll(two);
        UUID body = people.ofBody(Role.ADMINISTRATOR).organisation();
        founders = two.keySet().stream()
                .map(id -> new Actor(id, body, OrganisationKind.BODY, Set.of(Role.ADMINISTRATOR)))
                .toList();
    }

    /** The two administrators on whom all trust stands. */
    public synchronized List<Actor> founders() {
        if (founders == null) {
            List<Actor> two = List.of(people.ofBody(Role.ADMINISTRATOR), people.ofBody(Role.ADMINISTRATOR));
            two.forEach(founder -> passkeys.put(founder.id(), SoftPasskey.at(address.url())));
            var statement = new FoundingStatement(
                    Ids.next(),
                    address.did(),
                    URI.create(address.url()).getHost(),
                    address.url(),
                    two.stream()
                            .map(founder -> new Founder(
                                    founder.id(), passkeys.get(founder.id()).publicHalf()))
                            .toList(),
                    clock.instant());
            signer.found(new Founding(
                    statement,
                    two.stream()
                            .map(founder -> passkeys.get(founder.id()).countersign(founder.id(), statement))
                            .toList()));
            founders = two;
        }
        return founders;
    }

    /** The person's passkey, enrolled for reviews and decisions. */
    public synchronized SoftPasskey of(UUID account) {
        List<Actor> two = founders();
        return passkeys.computeIfAbsent(account, id -> {
            SoftPasskey passkey = SoftPasskey.at(address.url());
            Instant from = clock.instant().minus(Duration.ofDays(1));
            var statement = new EnrolmentStatement(
                    Ids.next(),
                    address.did(),
                    account,
                    List.of(EnrolledPart.REVIEWER, EnrolledPart.CERTIFIER),
                    passkey.publicHalf(),
                    from,
                    from.plus(Duration.ofDays(700)));
            signer.enrol(new Enrolment(
                    statement,
                    two.stream()
                            .map(founder -> passkeys.get(founder.id()).countersign(founder.id(), statement))
                            .toList()));
            return passkey;
        });
    }

    public PasskeyAssertion sign(Actor person, Statement statement) {
        return of(person.id()).sign(statement);
    }

    /** Somebody else's confirmation of a review. */
    public Approval review(String kind, Sha256 dossier) {
        UUID reviewer = Ids.next();
        return approval(reviewer, kind, EnrolledPart.REVIEWER, ApprovedOutcome.CONFIRMED, dossier, null, null, null);
    }

    /** A certifier's decision that makes a credential. */
    public Approval decision(
            UUID certifier, String kind, Sha256 dossier, SealNumber seal, int version, Sha256 content) {
        return approval(
                certifier, kind, EnrolledPart.CERTIFIER, ApprovedOutcome.GRANT, dossier, seal, version, content);
    }

    private Approval approval(
            UUID account,
            String kind,
            EnrolledPart part,
            ApprovedOutcome outcome,
            Sha256 dossier,
            @Nullable SealNumber seal,
            @Nullable Integer version,
            @Nullable Sha256 content) {
        var statement = new ApprovalStatement(
                Ids.next(),
                address.did(),
                "2026-0001",
                kind,
                part,
                account,
                dossier,
                outcome,
                seal,
                version,
                content,
                null,
                clock.instant());
        return new Approval(statement, of(account).sign(statement));
    }
}
