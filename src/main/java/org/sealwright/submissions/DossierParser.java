package org.sealwright.submissions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Sha256;

/** Reads a dossier's JSON, an export that somebody edited by hand perhaps, and says what is wrong with it where it is. */
final class DossierParser {

    private DossierParser() {}

    /**
     * Reads canonical bytes, or bytes that say the same.
     *
     * @throws UnreadableDossier if it is not a dossier of a known version
     */
    static Dossier read(byte[] content) {
        DossierJson json = DossierJson.read(content);
        Map<String, Answer> facts = new TreeMap<>();
        there("facts", json.facts()).forEach((key, answer) -> facts.put(key, at("facts/" + key, () -> answer(answer))));
        Map<ProvisionId, IcsAnswer> ics = new TreeMap<>();
        there("ics", json.ics()).forEach((id, claim) -> {
            IcsAnswer answer = at("ics/" + id, () -> claim(id, claim));
            ics.put(answer.provision(), answer);
        });
        return new Dossier(
                at("submission", () -> UUID.fromString(json.submission())),
                there("scheme", json.scheme()),
                there("level", json.level()),
                at("edition", () -> new EditionId(json.edition())),
                json.agreement(),
                product(there("product", json.product())),
                json.buyers() == null ? BuyerFacts.NONE : json.buyers(),
                facts,
                ics,
                ixit(there("ixit", json.ixit())),
                files(there("evidence", json.evidence())));
    }

    private static ProductDescription product(DossierJson.Product p) {
        return new ProductDescription(
                there("product/name", p.name()),
                there("product/brand", p.brand()),
                there("product/category", p.category()),
                at("product/models", () -> List.copyOf(p.models())),
                at("product/gtins", () -> p.gtins().stream().map(Gtin::new).toList()),
                at("product/hardwareRevisions", () -> List.copyOf(p.hardwareRevisions())),
                at(
                        "product/firmware",
                        () -> p.firmware().stream()
                                .map(f -> new Firmware(f.version(), digest(f.digest())))
                                .toList()),
                p.supportEnds() == null ? null : at("product/supportEnds", () -> LocalDate.parse(p.supportEnds())),
                there("product/securityContact", p.securityContact()),
                at("product/photo", () -> digest(p.photo())));
    }

    private static @Nullable Sha256 digest(@Nullable String text) {
        return text == null ? null : Sha256.parse(text);
    }

    private static IcsAnswer claim(String id, DossierJson.Claim claim) {
        return new IcsAnswer(
                ProvisionId.of(id), Support.parse(claim.support()), Objects.requireNonNull(claim.detail()));
    }

    private static IxitContent ixit(Map<String, DossierJson.Table> json) {
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        json.forEach((name, table) -> tables.put(
                name,
                at(
                        "ixit/" + name,
                        () -> new IxitContent.Table(
                                table.rows().stream()
                                        .map(row -> new IxitRow(Objects.requireNonNull(row.id()), row.entries()))
                                        .toList(),
                                table.empty() == null ? "" : table.empty()))));
        return new IxitContent(tables);
    }

    private static List<AttachedEvidence> files(List<DossierJson.File> json) {
        return at(
                "evidence",
                () -> json.stream()
                        .map(f -> new AttachedEvidence(
                                Sha256.parse(f.digest()),
                                Objects.requireNonNull(f.name()),
                                f.provisions().stream().map(ProvisionId::of).toList()))
                        .toList());
    }

    private static Answer answer(String text) {
        return switch (text) {
            case "yes" -> Answer.YES;
            case "no" -> Answer.NO;
            default -> throw new IllegalArgumentException("Neither yes nor no: " + text);
        };
    }

    /** JSON leaves out what it likes, whatever the type says. */
    private static <T> T there(String place, @Nullable T value) {
        if (value == null) {
            throw new UnreadableDossier("json-missing", 0, place);
        }
        return value;
    }

    private static <T extends @Nullable Object> T at(String place, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new UnreadableDossier("json-value", 0, place);
        }
    }
}
