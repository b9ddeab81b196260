package org.sealwright.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/** Asks the body's public log about a seal's newest event (docs/formats/log.md). */
final class LogInquiry {

    private final PublicSources sources;
    private final PublicBody body;
    private final Trust trust;

    LogInquiry(PublicSources sources, PublicBody body, Trust trust) {
        this.sources = sources;
        this.body = body;
        this.trust = trust;
    }

    /**
     * What the log says.
     *
     * @param token the credential at hand, the compact JWS
     */
    Found of(SignedSeal seal, String token) {
        try {
            return examined(seal, token);
        } catch (IOException | LogUnreadableException e) {
            return Found.nothing(LogFinding.UNAVAILABLE, "The log could not be checked. " + e.getMessage());
        } catch (Contradiction e) {
            return Found.nothing(LogFinding.CONTRADICTED, String.valueOf(e.getMessage()));
        }
    }

    /** Whether the log had a code for a box before a moment; every leaf is read. */
    Said<LogFinding> ofCode(Sha256 digest, Instant before) {
        try {
            String text =
                    text("/log/checkpoint").orElseThrow(() -> new LogUnreadableException("It has no checkpoint."));
            SignedNote note = read(() -> SignedNote.parse(text));
            Checkpoint checkpoint = Checkpoint.verified(note, key(note));
            var tiles = new TileReader(sources, body, checkpoint.size());
            requireExtension(checkpoint, tiles);
            return new LogScan(tiles, checkpoint)
                    .ofCode(digest).stream()
                            .filter(leaf -> leaf.at().isBefore(before))
                            .findFirst()
                            .map(leaf -> Said.good(LogFinding.INCLUDED, "The log has it since " + leaf.at() + "."))
                            .orElse(Said.bad(LogFinding.CONTRADICTED, "The log did not have it before."));
        } catch (IOException | LogUnreadableException e) {
            return Said.bad(LogFinding.UNAVAILABLE, "The log could not be checked. " + e.getMessage());
        } catch (Contradiction e) {
            return Said.bad(LogFinding.CONTRADICTED, String.valueOf(e.getMessage()));
        }
    }

    private Found examined(SignedSeal seal, String token) throws IOException {
        LogProof proof = proof(seal.number());
        NoteVerifierKey key = key(proof.checkpoint());
        Checkpoint checkpoint = Checkpoint.verified(proof.checkpoint(), key);
        if (proof.index() >= checkpoint.size()) {
            throw new Contradiction("The log's proof is of a leaf that its checkpoint does not cover.");
        }
        var tiles = new TileReader(sources, body, checkpoint.size());
        requireExtension(checkpoint, tiles);
        int place = (int) (proof.index() % Tile.FULL_WIDTH);
        byte[] bytes = tiles.leaves(proof.index() / Tile.FULL_WIDTH).get(place);
        if (!proof.verifies(bytes, key)) {
            throw new Contradiction("The log's proof does not lead from the seal's newest event to its checkpoint.");
        }
        SealLeaf leaf = leaf(bytes, seal, token);
        return new Found(
                Said.good(LogFinding.INCLUDED, sentence(leaf, checkpoint, seal, tiles)), leaf, proof.checkpoint());
    }

    private LogProof proof(SealNumber number) throws IOException {
        String text = text("/seals/" + number + "/proof")
                .orElseThrow(() -> new LogUnreadableException("It has no proof for this seal."));
        return read(() -> LogProof.parse(text));
    }

    /** The pinned key, or of the published ones the one that signed. */
    private NoteVerifierKey key(SignedNote note) throws IOException {
        List<NoteVerifierKey> candidates = trust.logKey() == null ? published() : List.of(trust.logKey());
        return candidates.stream()
                .filter(key -> key.name().equals(body.logOrigin()) && key.verifies(note))
                .findFirst()
                .orElseThrow(() -> new Contradiction(
                        trust.logKey() == null
                                ? "The log's checkpoint is not signed by a key that the body publishes."
                                : "The log's checkpoint is not signed by the key that you gave."));
    }

    private List<NoteVerifierKey> published() throws IOException {
        String lines =
                text("/log/key").orElseThrow(() -> new LogUnreadableException("The body publishes no key of its log."));
        return read(() -> lines.lines()
                .map(line -> NoteVerifierKey.parse(line.split(" ", 2)[0]))
                .toList());
    }

    /** A log that does not extend what it once signed has two faces. */
    private void requireExtension(Checkpoint now, TileReader tiles) throws IOException {
        if (trust.kept() == null) {
            return;
        }
        Checkpoint kept = Checkpoint.verified(trust.kept(), key(trust.kept()));
        if (kept.size() > now.size()) {
            throw new LogUnreadableException("It shows an older tree than the one that you kept.");
        }
        if (!MerkleTree.consistency(kept.size(), now.size(), tiles).verifies(kept.root(), now.root())) {
            throw new Contradiction("The log does not extend the checkpoint that you kept: it was rewritten.");
        }
    }

    private static SealLeaf leaf(byte[] bytes, SignedSeal seal, String token) {
        if (!(read(() -> LogLeaf.parse(bytes)) instanceof SealLeaf leaf)
                || !leaf.seal().equals(seal.number())) {
            throw new Contradiction("The log's proof is of another event than this seal's.");
        }
        if (leaf.version() < seal.version()
                || leaf.version() == seal.version() && !leaf.credential().equals(Sha256.of(token))) {
            throw new Contradiction("The log names another credential for this seal.");
        }
        return leaf;
    }

    private String sentence(SealLeaf leaf, Checkpoint checkpoint, SignedSeal seal, TileReader tiles) {
        String newest = "The log's newest event about this seal is “"
                + leaf.event().word() + "” of " + leaf.at() + ", in a signed tree of " + checkpoint.size() + " leaves";
        if (!trust.wholeLog()) {
            return newest + ".";
        }
        List<SealLeaf> own = new LogScan(tiles, checkpoint).of(seal.number());
        if (own.isEmpty() || !own.getLast().equals(leaf)) {
            throw new Contradiction("The log has a newer event about this seal than the body says.");
        }
        return newest + "; every leaf was read.";
    }

    private Optional<String> text(String path) throws IOException {
        return sources.fetch(body.address(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static <T> T read(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException e) {
            throw new LogUnreadableException("A part of it cannot be read.");
        }
    }

    /**
     * What was found.
     *
     * @param newest the seal's newest leaf, if the log could be checked
     */
    record Found(
            Said<LogFinding> said,
            @Nullable SealLeaf newest,
            @Nullable SignedNote checkpoint) {

        static Found nothing(LogFinding finding, String sentence) {
            return new Found(Said.bad(finding, sentence), null, null);
        }
    }

    /** The log says one thing and the body, or the log of an earlier day, another. */
    private static final class Contradiction extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Contradiction(String sentence) {
            super(sentence);
        }
    }
}
