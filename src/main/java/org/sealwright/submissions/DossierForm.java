package org.sealwright.submissions;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.shared.Sha256;

/**
 * The canonical bytes of a dossier: RFC 8785 over the form {@code "v":1}, the same for the same content whoever writes
 * them. Also the portal's own format for export; {@link DossierParser} reads it.
 */
final class DossierForm {

    private DossierForm() {}

    static byte[] canonical(Dossier dossier) {
        return json(dossier).canonical();
    }

    private static DossierJson json(Dossier d) {
        ProductDescription p = d.product();
        Map<String, String> facts = new TreeMap<>();
        d.answers().forEach((key, answer) -> facts.put(key, answer == Answer.YES ? "yes" : "no"));
        Map<String, DossierJson.Claim> ics = new TreeMap<>();
        d.ics()
                .forEach((id, a) ->
                        ics.put(id.value(), new DossierJson.Claim(a.support().notation(), a.detail())));
        return new DossierJson(
                DossierJson.VERSION,
                d.submission().toString(),
                d.scheme(),
                d.level(),
                d.edition().value(),
                d.agreement(),
                new DossierJson.Product(
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
                d.buyers().saysNothing() ? null : d.buyers(),
                facts,
                ics,
                tables(d.ixit()),
                d.evidence().stream().map(DossierForm::file).toList());
    }

    private static DossierJson.Software software(Firmware firmware) {
        return new DossierJson.Software(firmware.version(), text(firmware.digest()));
    }

    private static DossierJson.File file(AttachedEvidence evidence) {
        return new DossierJson.File(
                evidence.digest().toString(),
                evidence.name(),
                evidence.provisions().stream().map(ProvisionId::value).toList());
    }

    private static @Nullable String text(@Nullable Sha256 digest) {
        return digest == null ? null : digest.toString();
    }

    private static Map<String, DossierJson.Table> tables(IxitContent content) {
        Map<String, DossierJson.Table> tables = new TreeMap<>();
        content.tables().forEach((name, table) -> {
            if (!table.isLeftEmpty()) {
                tables.put(
                        name,
                        new DossierJson.Table(
                                table.isDeclaredEmpty() ? table.emptyBecause() : null,
                                table.rows().stream()
                                        .map(row -> new DossierJson.Row(row.id(), IxitEntries.filled(row.entries())))
                                        .toList()));
            }
        });
        return tables;
    }
}
