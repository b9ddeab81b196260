package org.sealwright.submissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical bytes of a dossier: RFC 8785 over the form {@code "v":1}, the same for the same content whoever writes
 * them. Numbers of versions are only added; every form ever written stays readable. Also the portal's own format for
 * export and import.
 */
final class DossierForm {

    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DossierForm() {}

    static byte[] canonical(Dossier dossier) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(form(dossier))).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("A dossier can always be written", e);
        }
    }

    /**
     * Reads canonical bytes, or an export that somebody edited.
     *
     * @throws IllegalArgumentException if it is not a dossier of a known version, saying where
     */
    static Dossier read(byte[] content) {
        Form form;
        try {
            form = JSON.readValue(new String(content, StandardCharsets.UTF_8), Form.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        if (form.v() != VERSION) {
            throw new IllegalArgumentException(
                    "version " + form.v() + " of a dossier is not known, " + VERSION + " is");
        }
        try {
            return dossier(form);
        } catch (NullPointerException | DateTimeException e) {
            throw new IllegalArgumentException("a value is missing or is no date: " + e.getMessage(), e);
        }
    }

    /** Where reading stopped, from 1; 0 if that is not known. */
    static int lineOf(IllegalArgumentException problem) {
        return problem.getCause() instanceof JacksonException json && json.getLocation() != null
                ? Math.max(0, json.getLocation().getLineNr())
                : 0;
    }

    private static Form form(Dossier d) {
        ProductDescription p = d.product();
        Map<String, String> facts = new TreeMap<>();
        d.answers().forEach((key, answer) -> facts.put(key, answer == Answer.YES ? "yes" : "no"));
        Map<String, Claim> ics = new TreeMap<>();
        d.ics().forEach((id, a) -> ics.put(id.value(), new Claim(a.support().notation(), a.detail())));
        return new Form(
                VERSION,
                d.submission().toString(),
                d.scheme(),
                d.level(),
                d.edition().value(),
                d.agreement(),
                new Product(
                        p.name(),
                        p.brand(),
                        p.category(),
                        p.models(),
                        p.gtins().stream().map(Gtin::value).toList(),
                        p.hardwareRevisions(),
                        p.firmware().stream().map(DossierForm::software).toList(),
                        p.supportEnds() == null ? null : p.supportEnds().toString(),
                        p.securityContact(),
                        text(p.photo())),
                facts,
                ics,
                tables(d.ixit()),
                d.evidence().stream().map(DossierForm::file).toList());
    }

    private static Software software(Firmware firmware) {
        return new Software(firmware.version(), text(firmware.digest()));
    }

    private static File file(AttachedEvidence evidence) {
        return new File(
                evidence.digest().toString(),
                evidence.name(),
                evidence.provisions().stream().map(ProvisionId::value).toList());
    }

    private static @Nullable String text(@Nullable Sha256 digest) {
        return digest == null ? null : digest.toString();
    }

    private static @Nullable Sha256 digest(@Nullable String text) {
        return text == null ? null : Sha256.parse(text);
    }

    private static Dossier dossier(Form form) {
        Product p = form.product();
        Map<String, Answer> facts = new TreeMap<>();
        form.facts().forEach((key, answer) -> facts.put(key, answer(answer)));
        Map<ProvisionId, IcsAnswer> ics = new TreeMap<>();
        form.ics()
                .forEach((id, c) -> ics.put(
                        ProvisionId.of(id), new IcsAnswer(ProvisionId.of(id), Support.parse(c.support()), c.detail())));
        return new Dossier(
                UUID.fromString(form.submission()),
                form.scheme(),
                form.level(),
                new EditionId(form.edition()),
                form.agreement(),
                new ProductDescription(
                        p.name(),
                        p.brand(),
                        p.category(),
                        p.models(),
                        p.gtins().stream().map(Gtin::new).toList(),
                        p.hardwareRevisions(),
                        p.firmware().stream()
                                .map(f -> new Firmware(f.version(), digest(f.digest())))
                                .toList(),
                        p.supportEnds() == null ? null : LocalDate.parse(p.supportEnds()),
                        p.securityContact(),
                        digest(p.photo())),
                facts,
                ics,
                content(form.ixit()),
                form.evidence().stream()
                        .map(f -> new AttachedEvidence(
                                Sha256.parse(f.digest()),
                                f.name(),
                                f.provisions().stream().map(ProvisionId::of).toList()))
                        .toList());
    }

    private static Map<String, Table> tables(IxitContent content) {
        Map<String, Table> tables = new TreeMap<>();
        content.tables().forEach((name, table) -> {
            if (!table.isLeftEmpty()) {
                tables.put(
                        name,
                        new Table(
                                table.isDeclaredEmpty() ? table.emptyBecause() : null,
                                table.rows().stream()
                                        .map(row -> new Row(row.id(), filled(row.entries())))
                                        .toList()));
            }
        });
        return tables;
    }

    /** What is empty is left out, so that a form that was opened and left has no trace. */
    private static Map<String, List<String>> filled(Map<String, List<String>> entries) {
        Map<String, List<String>> filled = new TreeMap<>(entries);
        filled.values().removeIf(List::isEmpty);
        return filled;
    }

    private static IxitContent content(Map<String, Table> form) {
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        form.forEach((name, table) -> tables.put(
                name,
                new IxitContent.Table(
                        table.rows().stream()
                                .map(row -> new IxitRow(row.id(), row.entries()))
                                .toList(),
                        table.empty() == null ? "" : table.empty())));
        return new IxitContent(tables);
    }

    private static Answer answer(String text) {
        return switch (text) {
            case "yes" -> Answer.YES;
            case "no" -> Answer.NO;
            default -> throw new IllegalArgumentException("Neither yes nor no: " + text);
        };
    }

    private record Form(
            int v,
            String submission,
            String scheme,
            String level,
            String edition,
            @Nullable String agreement,
            Product product,
            Map<String, String> facts,
            Map<String, Claim> ics,
            Map<String, Table> ixit,
            List<File> evidence) {}

    private record Product(
            String name,
            String brand,
            String category,
            List<String> models,
            List<String> gtins,
            List<String> hardwareRevisions,
            List<Software> firmware,
            @Nullable String supportEnds,
            String securityContact,
            @Nullable String photo) {}

    private record Software(String version, @Nullable String digest) {}

    private record Claim(String support, String detail) {}

    private record Table(@Nullable String empty, List<Row> rows) {}

    private record Row(String id, Map<String, List<String>> entries) {}

    private record File(String digest, String name, List<String> provisions) {}
}
