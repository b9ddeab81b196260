package org.sealwright.verification;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.sealwright.verification.CredentialClaims.StatusEntry;

/** Reads a seal's bits in the body's signed status lists (docs/formats/status-list.md). */
final class StatusInquiry {

    private final PublicSources sources;
    private final PublicBody body;
    private final StatusListCheck check;

    StatusInquiry(PublicSources sources, PublicBody body, CredentialCheck check) {
        this.sources = sources;
        this.body = body;
        this.check = new StatusListCheck(check);
    }

    Said<BitFinding> of(CredentialClaims claims, StatusPurpose purpose, Instant now) {
        Optional<StatusEntry> entry = claims.statusEntry(purpose);
        if (entry.isEmpty() || !body.owns(entry.get().list())) {
            return Said.bad(
                    BitFinding.UNAVAILABLE, "The credential names no list of this body for " + purpose.word() + ".");
        }
        try {
            boolean set = list(entry.get(), now).isSet(entry.get().index());
            return set
                    ? Said.bad(BitFinding.SET, "The signed list for " + purpose.word() + " names this seal.")
                    : Said.good(
                            BitFinding.CLEAR, "The signed list for " + purpose.word() + " does not name this seal.");
        } catch (StatusListException | IOException | IllegalArgumentException e) {
            return Said.bad(BitFinding.UNAVAILABLE, "The list for " + purpose.word() + ": " + e.getMessage());
        }
    }

    private StatusList list(StatusEntry entry, Instant now) throws IOException {
        byte[] token = sources.fetch(URI.create(entry.list()))
                .orElseThrow(() -> StatusListException.notRetrieved(entry.list()));
        return check.verified(new String(token, StandardCharsets.US_ASCII).strip(), entry.list(), entry.purpose(), now);
    }
}
