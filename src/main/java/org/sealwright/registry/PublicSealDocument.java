package org.sealwright.registry;

import java.util.Locale;
import java.util.Map;
import org.sealwright.platform.PublicAddress;
import org.sealwright.seals.Certificate;
import org.sealwright.seals.SealView;
import org.springframework.stereotype.Component;

/** Makes the public document of a seal, field by field: the allow-list of what goes out. */
@Component
class PublicSealDocument {

    private final PublicAddress address;

    PublicSealDocument(PublicAddress address) {
        this.address = address;
    }

    PublicSeal of(SealView seal, Map<Integer, Long> logIndexes) {
        Certificate certificate = seal.certificate();
        String self = "/seals/" + seal.number();
        return new PublicSeal(
                seal.number().value(),
                seal.version(),
                seal.status().name().toLowerCase(Locale.ROOT),
                seal.statusSince(),
                seal.statusReason(),
                seal.suspendedUntil(),
                null,
                null,
                product(certificate),
                certificate.basis().schemeId(),
                certificate.basis().level(),
                certificate.basis().levelMeaning(),
                certificate.basis().edition(),
                seal.validFrom(),
                seal.validUntil(),
                certificate.supportEnds(),
                certificate.securityContact(),
                PublicFacts.of(certificate.buyers()),
                certificate.provisions().stream()
                        .map(result -> new PublicSeal.Provision(
                                result.id(),
                                result.title(),
                                result.modality(),
                                result.outcome().word(),
                                result.publicNote()))
                        .toList(),
                seal.history().stream()
                        .map(entry -> new PublicSeal.Event(
                                entry.event().word(),
                                entry.at(),
                                entry.version(),
                                entry.publicReason(),
                                logIndexes.get(entry.seq())))
                        .toList(),
                address.url("/credentials/" + seal.number()),
                address.url(self + "/proof"),
                address.url(self + "/mark.svg"),
                address.url(self));
    }

    private static PublicSeal.Product product(Certificate certificate) {
        Certificate.Product product = certificate.product();
        return new PublicSeal.Product(
                product.name(),
                certificate.holder().name(),
                product.brand(),
                product.category(),
                product.models(),
                product.gtins(),
                product.hardwareRevisions(),
                new PublicSeal.Firmware(
                        product.firmware().assessed(), product.firmware().covered()));
    }
}
