package org.sealwright.approvals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.StatementRows.Row;
import org.sealwright.approvals.StatementView.Named;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.PersonView;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.signer.Countersignature;
import org.sealwright.signer.EndingStatement;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.Enrolment;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.FoundingStatement;
import org.sealwright.signer.FoundingStatement.Founder;
import org.sealwright.signer.Passkey;
import org.sealwright.signer.SignerJson;
import org.sealwright.signer.Statement;
import org.sealwright.signer.TrustState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the signer trusts and what waits for administrators, for those who look after it and those who audit it. */
@Service
public class TrustReading {

    private final StatementRows statements;
    private final PasskeyRows passkeys;
    private final BodyRoles roles;
    private final Trust trust;
    private final Directory directory;

    TrustReading(StatementRows statements, PasskeyRows passkeys, BodyRoles roles, Trust trust, Directory directory) {
        this.statements = statements;
        this.passkeys = passkeys;
        this.roles = roles;
        this.trust = trust;
        this.directory = directory;
    }

    /**
     * A passkey that the signer trusts.
     *
     * @param fingerprint whole, for addresses
     * @param until {@code null} for a founder's, which ends only when somebody ends it
     * @param lacking parts whose role the person holds no more
     * @param removed whether its owner took it off their list
     */
    public record Trusted(
            String name,
            List<EnrolledPart> parts,
            List<String> groups,
            String fingerprint,
            @Nullable Instant until,
            List<EnrolledPart> lacking,
            boolean removed) {

        public Trusted {
            parts = List.copyOf(parts);
            groups = List.copyOf(groups);
            lacking = List.copyOf(lacking);
        }
    }

    /** Every passkey that may sign now, founders first, then by name. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public List<Trusted> trusted(Actor actor) {
        TrustState state = trust.state();
        List<Holder> holders = new ArrayList<>();
        Trust.founders(state).forEach(founder -> holders.add(Holder.of(founder)));
        trust.inForce(state).stream().map(Enrolment::statement).map(Holder::of).forEach(holders::add);
        holders.removeIf(holder -> Trust.isEnded(state, holder.passkey()));
        Map<UUID, String> names =
                directory.names(holders.stream().map(Holder::account).toList());
        return holders.stream()
                .filter(holder -> holders.stream().noneMatch(other -> other.outlasts(holder)))
                .map(holder -> trusted(actor, holder, names))
                .sorted(Comparator.comparing((Trusted each) -> each.until() != null)
                        .thenComparing(Trusted::name)
                        .thenComparing(Trusted::fingerprint))
                .toList();
    }

    /** What waits for signatures, the oldest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public List<StatementView> waiting(Actor actor) {
        return statements.open().stream().map(this::view).toList();
    }

    /** How many statements wait for the actor's own signature. */
    @Transactional(readOnly = true)
    @AllowedTo(Role.ADMINISTRATOR)
    public long waitingFor(Actor actor) {
        return statements.open().stream()
                .filter(row -> !actor.id().equals(row.account()))
                .filter(row -> statements.signatures(row.id()).stream()
                        .noneMatch(signature -> signature.account().equals(actor.id())))
                .filter(row ->
                        row.kind() != StatementRows.Kind.FOUNDING || names(row.as(FoundingStatement.class), actor.id()))
                .count();
    }

    /** @throws NotFound if there is no such statement */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public StatementView statement(Actor actor, UUID id) {
        return statements.find(id).map(this::view).orElseThrow(() -> new NotFound("statement", id));
    }

    /** What the signer trusts as one JSON text, for auditors to keep and to check elsewhere (docs/formats/approval.md). */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public String json(Actor actor) {
        return SignerJson.write(trust.state());
    }

    static boolean names(FoundingStatement statement, UUID account) {
        return statement.founders().stream()
                .anyMatch(founder -> founder.account().equals(account));
    }

    private Trusted trusted(Actor actor, Holder holder, Map<UUID, String> names) {
        List<EnrolledPart> lacking = holder.parts().stream()
                .filter(part -> !roles.holds(actor, holder.account(), part))
                .toList();
        boolean kept = passkeys.find(
                        holder.account(), holder.passkey().credentialId().decode())
                .isPresent();
        return new Trusted(
                names.getOrDefault(holder.account(), holder.account().toString()),
                holder.parts(),
                Passkeys.groups(holder.passkey()),
                holder.passkey().fingerprint().hex(),
                holder.until(),
                lacking,
                !kept);
    }

    private StatementView view(Row row) {
        Statement statement = row.as(Statement.class);
        List<UUID> signed = statements.signatures(row.id()).stream()
                .map(Countersignature::account)
                .toList();
        Map<UUID, String> names = directory.names(concat(signed, row.madeBy()));
        EnrolmentStatement enrolment = statement instanceof EnrolmentStatement found ? found : null;
        return new StatementView(
                row.id(),
                row.kind().name(),
                people(statement),
                enrolment == null ? List.of() : enrolment.parts(),
                enrolment == null ? null : enrolment.from(),
                enrolment == null ? null : enrolment.until(),
                names.getOrDefault(row.madeBy(), ""),
                row.madeAt(),
                signed.stream()
                        .map(account -> names.getOrDefault(account, account.toString()))
                        .toList(),
                row.kind().needed(),
                row.isOpen() ? "OPEN" : row.settledAt() != null ? "SETTLED" : "DROPPED",
                row.text());
    }

    private List<Named> people(Statement statement) {
        return switch (statement) {
            case FoundingStatement founding ->
                founding.founders().stream()
                        .map(founder -> named(founder.account(), Passkeys.groups(founder.passkey())))
                        .toList();
            case EnrolmentStatement enrolment ->
                List.of(named(enrolment.account(), Passkeys.groups(enrolment.passkey())));
            case EndingStatement ending ->
                List.of(named(
                        ending.account(),
                        everybody(trust.state()).stream()
                                .filter(holder -> holder.passkey().fingerprint().equals(ending.passkey()))
                                .findFirst()
                                .map(holder -> Passkeys.groups(holder.passkey()))
                                .orElse(List.of(ending.passkey().abbreviated()))));
            default -> List.of();
        };
    }

    private Named named(UUID account, List<String> fingerprint) {
        PersonView person = directory.person(account);
        return new Named(account, person.name(), person.email(), fingerprint);
    }

    private static List<UUID> concat(Collection<UUID> accounts, UUID one) {
        List<UUID> all = new ArrayList<>(accounts);
        all.add(one);
        return all;
    }

    /** Everybody whom the signer ever took up. */
    static List<Holder> everybody(TrustState state) {
        List<Holder> all = new ArrayList<>();
        Trust.founders(state).forEach(founder -> all.add(Holder.of(founder)));
        state.enrolments().forEach(enrolment -> all.add(Holder.of(enrolment.statement())));
        return all;
    }

    /** A person with a passkey. */
    record Holder(
            UUID account,
            Passkey passkey,
            List<EnrolledPart> parts,
            @Nullable Instant until) {

        /** Whether it is the same enrolment, asked for again and lasting longer. */
        boolean outlasts(Holder other) {
            return until != null
                    && other.until != null
                    && until.isAfter(other.until)
                    && passkey.equals(other.passkey)
                    && parts.containsAll(other.parts);
        }

        static Holder of(Founder founder) {
            return new Holder(founder.account(), founder.passkey(), List.of(EnrolledPart.ADMINISTRATOR), null);
        }

        static Holder of(EnrolmentStatement statement) {
            return new Holder(statement.account(), statement.passkey(), statement.parts(), statement.until());
        }
    }
}
