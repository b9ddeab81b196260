package org.sealwright.seals;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.integrity.Differences;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.SealCheckRows.EventRow;
import org.sealwright.seals.SealCheckRows.InTheTrail;
import org.sealwright.seals.SealCheckRows.SealRow;
import org.sealwright.seals.SealCheckRows.VersionRow;
import org.sealwright.seals.StatusListRenewal.Published;
import org.sealwright.shared.Sha256;
import org.sealwright.transparency.LoggedLeaf;
import org.sealwright.verification.CanonicalJson;
import org.sealwright.verification.CredentialCheck;
import org.sealwright.verification.CredentialReport;
import org.sealwright.verification.LogLeaf;
import org.sealwright.verification.SealLeaf;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusPurpose;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what is stored of one seal after the other: its state with its events, each event with its leaf and with the
 * public log, each version with its signature and with the leaf that names it. On the way it gathers the bits that the
 * status lists must have.
 */
final class SealExamination {

    private final CredentialCheck credentials;
    private final SignedFacts facts;
    private final JsonMapper json;
    private final Differences differences;
    private final Map<Published, BitSet> expected = new HashMap<>();

    SealExamination(CredentialCheck credentials, SignedFacts facts, JsonMapper json, Differences differences) {
        this.credentials = credentials;
        this.facts = facts;
        this.json = json;
        this.differences = differences;
    }

    /** The bits that a list must have, from the seals looked at so far. */
    BitSet expected(Published list) {
        return expected.computeIfAbsent(list, unknown -> new BitSet());
    }

    /**
     * @param versions of this seal, lowest first
     * @param events of this seal, first one first
     * @param logged what the log has, by the ids that the events name
     * @param trail what the trail says of the events, by number and place
     */
    void look(
            SealRow seal,
            List<VersionRow> versions,
            List<EventRow> events,
            Map<UUID, LoggedLeaf> logged,
            Map<String, InTheTrail> trail) {
        versions.forEach(version -> credential(version, seal));
        Map<Integer, VersionRow> known =
                versions.stream().collect(Collectors.toMap(VersionRow::version, Function.identity()));
        if (known.size() != seal.version() || !known.containsKey(seal.version())) {
            differences.add("version-missing", seal.number());
        }
        @Nullable SealStatus status = null;
        @Nullable String reason = null;
        @Nullable Instant since = null;
        @Nullable String previous = null;
        int seq = 0;
        for (EventRow event : events) {
            seq++;
            Optional<SealLeaf> leaf = leaf(event, logged.get(event.logEntry()));
            String where = seal.number() + " #" + seq;
            if (event.seq() != seq) {
                differences.add("event-missing", where);
            }
            leaf.ifPresent(read -> names(read, event, known.get(event.version()), where));
            if (leaf.isPresent() && !Objects.equals(hex(leaf.get().prev()), previous)) {
                differences.add("chain-broken", where);
            }
            previous = event.digest();
            SealStatus next = status(leaf, status);
            if (next != status) {
                reason = event.publicReason();
                since = next == SealStatus.EXPIRED ? seal.validUntil().plusSeconds(1) : event.at();
            }
            InTheTrail told = trail.getOrDefault(where, InTheTrail.NOTHING);
            if (told.reason() != null && !told.reason().equals(reason(event))) {
                differences.add("reason-differs", where);
            }
            VersionRow made = known.get(event.version());
            if (told.certificate() != null
                    && made != null
                    && !told.certificate().equals(certificate(made))) {
                differences.add("certificate-not-as-made", where);
            }
            status = next;
        }
        if (status != seal.status()
                || !seal.since().equals(since)
                || !Objects.equals(seal.status().isExplained() ? reason : null, seal.statusReason())
                || known.containsKey(seal.version())
                        && !known.get(seal.version()).validity().until().equals(seal.validUntil())
                || seq != seal.events()
                || !seal.lastLeaf().equals(previous)
                || events.stream()
                        .noneMatch(event -> event.seq() == seal.events() && event.version() == seal.version())) {
            differences.add("seal-differs", seal.number());
        }
    }

    /** Digest of what is kept beside the credential; empty where nothing can be read. */
    private static String certificate(VersionRow version) {
        try {
            return Sha256.of(CanonicalJson.bytes(version.certificate())).toString();
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    private static String reason(EventRow event) {
        return event.publicReason() == null
                ? SealChanged.NO_REASON
                : Sha256.of(event.publicReason()).toString();
    }

    private void credential(VersionRow version, SealRow seal) {
        String where = version.number() + " v" + version.version();
        Optional<String> compact = version.token().intact();
        if (compact.isEmpty() || !version.token().digest().hex().equals(version.digest())) {
            differences.add("credential-damaged", where);
        } else {
            CredentialReport report = credentials.seal(compact.get());
            if (!report.isGenuine()) {
                differences.add("credential-not-genuine", where);
            } else if (!says(version, report)) {
                differences.add("certificate-differs", where);
            }
        }
        boolean current = version.version() == seal.version();
        expect(
                StatusPurpose.REVOCATION,
                version.places().revocation(),
                seal.status().revokes(current));
        expect(
                StatusPurpose.SUSPENSION,
                version.places().suspension(),
                seal.status().suspends(current));
    }

    /** Whether what is stored beside the credential, which pages show, is what was signed. */
    private boolean says(VersionRow version, CredentialReport report) {
        try {
            return facts.agree(
                    new SealNumber(version.number()),
                    version.version(),
                    json.readValue(version.certificate(), Certificate.class),
                    version.validity(),
                    version.places(),
                    report.claims());
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    private void expect(StatusPurpose purpose, Place place, boolean value) {
        expected(new Published(purpose, place.list())).set(place.index(), value);
    }

    private Optional<SealLeaf> leaf(EventRow event, @Nullable LoggedLeaf logged) {
        String where = event.number() + " #" + event.seq();
        if (logged == null || !Arrays.equals(logged.bytes(), event.leaf())) {
            differences.add("leaf-differs", where);
        }
        if (!Sha256.of(event.leaf()).hex().equals(event.digest())) {
            differences.add("event-differs", where);
        }
        try {
            if (LogLeaf.parse(event.leaf()) instanceof SealLeaf leaf) {
                return Optional.of(leaf);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        differences.add("leaf-unreadable", where);
        return Optional.empty();
    }

    private void names(SealLeaf leaf, EventRow event, @Nullable VersionRow version, String where) {
        if (!leaf.seal().value().equals(event.number())
                || leaf.seq() != event.seq()
                || leaf.version() != event.version()
                || !leaf.at().equals(event.at())
                || !leaf.event().name().equals(event.event())) {
            differences.add("event-differs", where);
        }
        if (version == null || !leaf.credential().hex().equals(version.digest())) {
            differences.add("credential-not-logged", where);
        }
    }

    private static @Nullable SealStatus status(Optional<SealLeaf> leaf, @Nullable SealStatus before) {
        return leaf.map(read -> SealStatus.after(read.event(), before == null ? SealStatus.ACTIVE : before))
                .orElse(before);
    }

    private static @Nullable String hex(@Nullable Sha256 digest) {
        return digest == null ? null : digest.hex();
    }
}
