package org.sealwright.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.Gtin;
import org.sealwright.submissions.intake.DossierFile;
import tools.jackson.databind.json.JsonMapper;

/** Writes complete dossiers in the portal's own format for import. */
final class Dossiers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Edition edition;
    private final World world;
    private final Map<String, Kind> kinds = Kind.loadAll();
    private final StatementTexts statements = StatementTexts.load();
    private final BuyerTexts buyers = BuyerTexts.load();
    private final TableTexts tables = TableTexts.load();

    Dossiers(Edition edition, World world) {
        this.edition = edition;
        this.world = world;
    }

    /** What a product's maker states. */
    record Content(Map<String, Answer> answers, Map<ProvisionId, IcsAnswer> claims, IxitContent ixit) {}

    Content content(ProductSheet product, LocalDate today) {
        Kind kind = kind(product);
        Map<String, String> words = words(product, today);
        var statement = new Statement(edition, statements, kind, words);
        return new Content(statement.answers(), statement.claims(), tables.of(statement.facts(), words));
    }

    /** The dossier as a file to import. */
    DossierFile file(UUID submission, ProductSheet product, LocalDate today) {
        return file(submission, product, content(product, today), today);
    }

    /** The dossier as it looks halfway: the later claims and tables are still to be written. */
    DossierFile halfDone(UUID submission, ProductSheet product, LocalDate today) {
        Content whole = content(product, today);
        Map<ProvisionId, IcsAnswer> claims = new LinkedHashMap<>();
        whole.claims().values().stream()
                .limit(whole.claims().size() * 2 / 3)
                .forEach(claim -> claims.put(claim.provision(), claim));
        Map<String, IxitContent.Table> some = new LinkedHashMap<>();
        whole.ixit().tables().entrySet().stream()
                .limit(whole.ixit().tables().size() / 2)
                .forEach(table -> some.put(table.getKey(), table.getValue()));
        return file(submission, product, new Content(whole.answers(), claims, new IxitContent(some)), today);
    }

    private DossierFile file(UUID submission, ProductSheet product, Content content, LocalDate today) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("v", 1);
        form.put("submission", submission.toString());
        form.put("scheme", World.SCHEME);
        form.put("level", product.level());
        form.put("edition", edition.id().value());
        form.put("agreement", null);
        form.put("product", description(product, today));
        form.put(
                "buyers",
                buyers.of(
                        product.kind(), words(product, today), content.claims().values()));
        form.put("facts", facts(content));
        form.put("ics", claims(content));
        form.put("ixit", tables(content));
        form.put("evidence", List.of());
        return new DossierFile(product.slug() + ".json", JSON.writeValueAsBytes(form));
    }

    /** The image of the firmware: only its digest counts here. */
    static Sha256 image(ProductSheet product, String version) {
        return Sha256.of(product.slug() + " " + version);
    }

    private Kind kind(ProductSheet product) {
        Kind kind = kinds.get(product.kind());
        if (kind == null) {
            throw new IllegalStateException("No kind " + product.kind());
        }
        return kind;
    }

    /** What the sentences about a product are filled with. */
    Map<String, String> words(ProductSheet product, LocalDate today) {
        Kind kind = kind(product);
        Map<String, String> words = new TreeMap<>(kind.words());
        World.Maker maker = world.maker(product.maker());
        words.putAll(maker.words());
        words.put("maker", maker.name());
        words.put("product", product.name());
        words.put("slug", product.slug());
        words.put("model", product.model());
        words.put("firmware", product.firmware());
        words.put("fixed", product.nextFirmware());
        words.put("hardware", product.hardware());
        words.put("support", today.plusDays(product.supported()).toString());
        boolean sensitive = kind.facts().get("u") == Answer.YES;
        boolean consent = kind.facts().get("y") == Answer.YES;
        words.put("sensitive", sensitive ? "yes" : "no");
        words.put("consent", consent ? "Asked in set-up for each purpose, no by default." : "Not needed: contract.");
        return words;
    }

    private Map<String, Object> description(ProductSheet product, LocalDate today) {
        World.Maker maker = world.maker(product.maker());
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", product.name());
        form.put("brand", maker.brand());
        form.put("category", kind(product).category());
        form.put("models", List.of(product.model()));
        form.put("gtins", List.of(gtin(maker, product)));
        form.put("hardwareRevisions", List.of(product.hardware()));
        form.put(
                "firmware",
                List.of(Map.of(
                        "version",
                        product.firmware(),
                        "digest",
                        image(product, product.firmware()).toString())));
        form.put("supportEnds", today.plusDays(product.supported()).toString());
        form.put("securityContact", maker.words().get("contact"));
        form.put("photo", null);
        return form;
    }

    private static String gtin(World.Maker maker, ProductSheet product) {
        String digits =
                maker.gtin() + "%05d".formatted(Math.floorMod(product.model().hashCode(), 100_000)) + "0";
        return digits.substring(0, 12) + Gtin.checkDigit(digits);
    }

    private static Map<String, String> facts(Content content) {
        Map<String, String> facts = new TreeMap<>();
        content.answers().forEach((key, answer) -> facts.put(key, answer == Answer.YES ? "yes" : "no"));
        return facts;
    }

    private static Map<String, Object> claims(Content content) {
        Map<String, Object> claims = new LinkedHashMap<>();
        content.claims()
                .forEach((id, claim) -> claims.put(
                        id.value(), Map.of("support", claim.support().notation(), "detail", claim.detail())));
        return claims;
    }

    private static Map<String, Object> tables(Content content) {
        Map<String, Object> form = new LinkedHashMap<>();
        content.ixit().tables().forEach((name, table) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("empty", table.isDeclaredEmpty() ? table.emptyBecause() : null);
            one.put(
                    "rows",
                    table.rows().stream()
                            .map(row -> Map.of("id", row.id(), "entries", row.entries()))
                            .toList());
            form.put(name, one);
        });
        return form;
    }
}
