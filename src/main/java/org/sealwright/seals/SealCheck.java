package org.sealwright.seals;

import java.time.Clock;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.decisions.ApprovedContents;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.seals.SealCheckRows.EventRow;
import org.sealwright.seals.SealCheckRows.InTheTrail;
import org.sealwright.seals.SealCheckRows.SealRow;
import org.sealwright.seals.SealCheckRows.VersionRow;
import org.sealwright.seals.StatusListRenewal.Published;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.transparency.LoggedLeaf;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.CredentialCheck;
import org.sealwright.verification.LogLeaf;
import org.sealwright.verification.SealLeaf;
import org.sealwright.verification.StatusList;
import org.sealwright.verification.StatusListCheck;
import org.sealwright.verification.StatusListException;
import org.sealwright.verification.StatusListLeaf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether seals, events, credentials, status lists and the public log say the same. Everything is read in one snapshot, in
 * batches; only the status bits of all lists are held at once.
 */
@Service
class SealCheck implements Check {

    private static final int BATCH = 200;

    private final SealCheckRows rows;
    private final StatusListRows lists;
    private final SealAddresses addresses;
    private final TransparencyLog log;
    private final PublishedKeys keys;
    private final ApprovedContents approvals;
    private final JsonMapper json;
    private final Clock clock;

    SealCheck(
            SealCheckRows rows,
            StatusListRows lists,
            SealAddresses addresses,
            TransparencyLog log,
            PublishedKeys keys,
            ApprovedContents approvals,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.addresses = addresses;
        this.log = log;
        this.keys = keys;
        this.approvals = approvals;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @AllowedToAnyone("a word of the program")
    public String name() {
        return "seals";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @AllowedTo(jobs = true)
    public long run(Actor job, Differences differences) {
        CredentialCheck credentials = keys.credentialCheck();
        var examination = new SealExamination(credentials, new SignedFacts(addresses), json, differences);
        long looked = 0;
        List<SealRow> batch = rows.sealsAfter("", BATCH);
        while (!batch.isEmpty()) {
            look(job, batch, examination, differences);
            looked += batch.size();
            batch = rows.sealsAfter(batch.getLast().number(), BATCH);
        }
        long leaves = log.count(SealLeaf.KIND);
        long events = rows.countEvents();
        if (leaves != events) {
            differences.add("log-surplus", leaves + " : " + events);
        }
        lists.all().forEach(list -> list(list, examination, new StatusListCheck(credentials), differences));
        archive(differences);
        return looked;
    }

    private void look(Actor job, List<SealRow> batch, SealExamination examination, Differences differences) {
        String first = batch.getFirst().number();
        String last = batch.getLast().number();
        List<EventRow> events = rows.events(first, last);
        Map<String, List<EventRow>> eventsOf = events.stream().collect(Collectors.groupingBy(EventRow::number));
        Map<String, List<VersionRow>> versionsOf =
                rows.versions(first, last).stream().collect(Collectors.groupingBy(VersionRow::number));
        Map<UUID, LoggedLeaf> logged =
                log.entries(events.stream().map(EventRow::logEntry).toList());
        Map<String, InTheTrail> trail = rows.inTheTrail(first, last);
        batch.forEach(seal -> examination.look(
                seal,
                versionsOf.getOrDefault(seal.number(), List.of()),
                eventsOf.getOrDefault(seal.number(), List.of()),
                logged,
                trail));
        approved(job, events, versionsOf, differences);
    }

    /** The credential of a version that a case brought about is the one that the case's certifier approved. */
    private void approved(
            Actor job, List<EventRow> events, Map<String, List<VersionRow>> versionsOf, Differences differences) {
        Map<UUID, Set<Sha256>> approved = approvals.of(
                job,
                events.stream()
                        .flatMap(event -> Stream.ofNullable(event.caseId()))
                        .toList());
        Set<String> made = new HashSet<>();
        for (EventRow event : events) {
            String where = event.number() + " v" + event.version();
            if (!made.add(where) || event.caseId() == null || !approved.containsKey(event.caseId())) {
                continue;
            }
            Set<Sha256> contents = approved.getOrDefault(event.caseId(), Set.of());
            versionsOf.getOrDefault(event.number(), List.of()).stream()
                    .filter(version -> version.version() == event.version())
                    .filter(version -> version.token().intact().isPresent())
                    .filter(version ->
                            !contents.contains(Sha256.of(version.token().payload())))
                    .forEach(version -> differences.add("version-unapproved", where));
        }
    }

    /** Its bits are those of its seals, and what is published is signed, in date and has the same bits. */
    private void list(
            StatusListRows.Row list, SealExamination examination, StatusListCheck check, Differences differences) {
        String where = list.purpose().word() + " " + list.number();
        BitSet bits = new BitSet();
        list.statusList().indexes().forEach(bits::set);
        bits.xor(examination.expected(new Published(list.purpose(), list.number())));
        if (!bits.isEmpty()) {
            differences.add("bits-differ", where + ": " + bits.cardinality());
        }
        Optional<String> compact = Optional.ofNullable(list.token()).flatMap(SignedToken::intact);
        try {
            StatusList published = check.verified(
                    compact.orElse(""),
                    addresses.statusList(list.purpose(), list.number()),
                    list.purpose(),
                    clock.instant());
            if (!published.equals(list.statusList())) {
                differences.add("list-differs", where);
            }
        } catch (StatusListException e) {
            differences.add("list-unusable", where);
        }
    }

    /** Every list that the log names is kept as it was. */
    private void archive(Differences differences) {
        List<LoggedLeaf> batch = log.leaves(StatusListLeaf.KIND, -1, BATCH);
        while (!batch.isEmpty()) {
            Map<String, String> digests = new HashMap<>();
            batch.forEach(leaf -> digest(leaf)
                    .ifPresentOrElse(
                            digest -> digests.put(
                                    digest, String.valueOf(leaf.index().orElseThrow())),
                            () -> differences.add(
                                    "leaf-unreadable",
                                    String.valueOf(leaf.index().orElseThrow()))));
            Map<String, SignedToken> tokens = rows.archived(digests.keySet());
            digests.forEach((digest, index) -> {
                SignedToken token = tokens.get(digest);
                if (token == null) {
                    differences.add("archive-lacks", index);
                } else if (token.intact().isEmpty() || !token.digest().hex().equals(digest)) {
                    differences.add("archive-differs", index);
                }
            });
            batch = log.leaves(StatusListLeaf.KIND, batch.getLast().index().orElseThrow(), BATCH);
        }
        // Lists signed a moment ago may wait for their index; they are counted with the entries.
        long kept = rows.countArchived();
        long named = log.count(StatusListLeaf.KIND);
        if (kept != named) {
            differences.add("archive-surplus", kept + " : " + named);
        }
    }

    private static Optional<String> digest(LoggedLeaf leaf) {
        try {
            return LogLeaf.parse(leaf.bytes()) instanceof StatusListLeaf list
                    ? Optional.of(list.digest().hex())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
