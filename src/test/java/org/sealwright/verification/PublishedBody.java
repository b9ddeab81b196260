package org.sealwright.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/** All that a body publishes about one seal, in memory, and what a test wants to have wrong in it. */
final class PublishedBody implements PublicSources {

    static final SealNumber NUMBER = new SealNumber("K7M2-Q9XR-1D");
    static final PublicBody BODY = new PublicBody("https://seals.example");
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String BASE = "https://seals.example";

    private final Issuer issuer = new Issuer();
    private final PackagingKey packaging = new PackagingKey();
    private final NoteSigner log;
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, byte[]> replaced = new HashMap<>();
    private final TreeSet<String> gone = new TreeSet<>();
    private final TreeSet<String> unreachable = new TreeSet<>();
    private final Map<String, TreeSet<Integer>> bits = new HashMap<>();
    private final List<String> credentials = new ArrayList<>();
    private String status = "active";
    private @Nullable SealLeaf newest;
    private long newestIndex;

    PublishedBody() {
        this(new NoteSigner("seals.example/log"));
    }

    PublishedBody(NoteSigner log) {
        this.log = log;
        others(300);
        issue(SealLeaf.Event.ISSUED);
        others(5);
    }

    /** Leaves that are not about this seal. */
    void others(int count) {
        for (int i = 0; i < count; i++) {
            leaves.add(new AuditLeaf(NOW, Sha256.of("head " + leaves.size())).bytes());
        }
    }

    /** A further version of the credential, with its event. */
    void issue(SealLeaf.Event event) {
        credentials.add(issuer.sign(credential(credentials.size() + 1)));
        tell(event);
    }

    void tell(SealLeaf.Event event) {
        newest = new SealLeaf(
                NOW,
                NUMBER,
                newest == null ? 1 : newest.seq() + 1,
                event,
                credentials.size(),
                "en-303-645-v3.1.3",
                Sha256.of(token()),
                Sha256.of("dossier"),
                newest == null ? null : newest.digest());
        newestIndex = leaves.size();
        leaves.add(newest.bytes());
    }

    /** A code for the box, made now and logged. */
    PackagingCode code() {
        PackagingCode code = packaging.sign(new PackagingClaims(
                NUMBER, "HC-2", "Hearth Devices Ltd", LocalDate.of(2029, 11, 21), LocalDate.of(2031, 12, 31), NOW));
        leaves.add(new PackagingLeaf(NOW, NUMBER, credentials.size(), code.digest()).bytes());
        return code;
    }

    PackagingKey packagingKey() {
        return packaging;
    }

    void register(String word) {
        status = word;
    }

    void setBit(String purpose, int version) {
        bits.computeIfAbsent(purpose, any -> new TreeSet<>()).add(version);
    }

    void replace(String path, String content) {
        replaced.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    void take(String path) {
        gone.add(path);
    }

    void cut(String path) {
        unreachable.add(path);
    }

    /** Writes another leaf where one stood: a log with another face. */
    void rewrite(int index) {
        leaves.set(index, new AuditLeaf(NOW, Sha256.of("rewritten")).bytes());
    }

    /** Shows the leaf of an earlier event as the newest one. */
    void hideNewestEvent(long shown) {
        newestIndex = shown;
    }

    long indexOfNewest() {
        return newestIndex;
    }

    String token() {
        return credentials.getLast();
    }

    String token(int version) {
        return credentials.get(version - 1);
    }

    Issuer issuer() {
        return issuer;
    }

    NoteVerifierKey logKey() {
        return log.key();
    }

    SignedNote checkpoint() {
        return log.sign(
                new Checkpoint("seals.example/log", leaves.size(), MerkleTree.root(leaves.size(), tree())).text());
    }

    @Override
    public Optional<byte[]> fetch(URI address) throws IOException {
        String path = address.toString().substring(BASE.length());
        if (unreachable.stream().anyMatch(path::startsWith)) {
            throw new IOException(address + " could not be read: the answer was 503.");
        }
        if (gone.stream().anyMatch(path::startsWith)) {
            return Optional.empty();
        }
        return replaced.containsKey(path) ? Optional.of(replaced.get(path)) : Optional.ofNullable(published(path));
    }

    private byte @Nullable [] published(String path) {
        return switch (path) {
            case "/.well-known/jwks.json" -> text(issuer.published());
            case "/keys/packaging.json" -> text(packaging.published());
            case "/log/checkpoint" -> text(checkpoint().toString());
            case "/credentials/K7M2-Q9XR-1D" -> text(token());
            case "/credentials/K7M2-Q9XR-1D/1" -> text(token(1));
            case "/credentials/status/revocation/1" -> text(list("revocation"));
            case "/credentials/status/suspension/1" -> text(list("suspension"));
            case "/api/v1/seals/K7M2-Q9XR-1D" -> text("""
                    {"number":"K7M2-Q9XR-1D","version":%d,"status":"%s"}""".formatted(credentials.size(), status));
            case "/log/key" -> text(log.key() + " 2026-01-01T00:00:00Z -\n");
            case "/seals/K7M2-Q9XR-1D/proof" -> text(proof());
            default -> path.startsWith("/log/tile/") ? tile(Tile.parse(path.substring("/log/".length()))) : null;
        };
    }

    private String proof() {
        return new LogProof(
                        newestIndex,
                        MerkleTree.inclusion(newestIndex, leaves.size(), tree()).hashes(),
                        checkpoint())
                .toString();
    }

    private byte[] tile(Tile tile) {
        var bytes = new ByteArrayOutputStream();
        if (tile.level() == Tile.ENTRIES) {
            int first = Math.toIntExact(tile.firstLeaf());
            leaves.subList(first, first + tile.width()).forEach(leaf -> {
                bytes.write(leaf.length >> 8);
                bytes.write(leaf.length);
                bytes.writeBytes(leaf);
            });
        } else {
            var tree = tree();
            tile.nodes().forEach(node -> bytes.writeBytes(tree.hash(node).bytes()));
        }
        return bytes.toByteArray();
    }

    private MemoryTree tree() {
        var tree = new MemoryTree();
        leaves.forEach(tree::append);
        return tree;
    }

    private String list(String purpose) {
        var json = new LinkedHashMap<>(Issuer.list(StatusList.of(
                bits.getOrDefault(purpose, new TreeSet<>()).stream().mapToInt(version -> index(purpose, version)))));
        json.put("id", BASE + "/credentials/status/" + purpose + "/1");
        Map<Object, Object> subject = new LinkedHashMap<>((Map<?, ?>) json.get("credentialSubject"));
        subject.put("statusPurpose", purpose);
        json.put("credentialSubject", subject);
        return issuer.sign(json);
    }

    private static Map<String, Object> credential(int version) {
        var json = Issuer.seal();
        json.put("id", BASE + "/credentials/" + NUMBER + "/" + version);
        json.put("name", "Security seal " + NUMBER + ", HomeCam 2");
        json.put("credentialStatus", List.of(entry("revocation", version), entry("suspension", version)));
        json.put(
                "seal",
                Map.of(
                        "number",
                        NUMBER.value(),
                        "version",
                        version,
                        "models",
                        List.of("HC-2"),
                        "firmwareCovered",
                        List.of("3.4.0", "3.4.1")));
        return json;
    }

    private static Map<String, String> entry(String purpose, int version) {
        return Map.of(
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                purpose,
                "statusListIndex",
                Integer.toString(index(purpose, version)),
                "statusListCredential",
                BASE + "/credentials/status/" + purpose + "/1");
    }

    private static int index(String purpose, int version) {
        return ("revocation".equals(purpose) ? 48_213 : 7_702) + version;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
