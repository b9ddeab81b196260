package org.sealwright.keys;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.platform.StartRefused;
import org.springframework.stereotype.Component;

/** All private keys that this node can use, wherever they are, and where new ones of a purpose go. */
@Component
class KeyStores {

    private final KeyStoreFile file;
    private final HardwareModule module;
    private final SignerLink signer;

    KeyStores(KeyStoreFile file, HardwareModule module, SignerLink signer) {
        this.file = file;
        this.module = module;
        this.signer = signer;
    }

    List<SigningKey> keys() {
        return Stream.of(file.keys(), module.keys(), signer.keys())
                .flatMap(List::stream)
                .toList();
    }

    KeyPlace placeOf(SigningPurpose purpose) {
        if (purpose == SigningPurpose.SEAL && signer.isSet()) {
            return KeyPlace.SIGNER;
        }
        return module.purposes().contains(purpose) ? KeyPlace.PKCS11 : KeyPlace.PKCS12;
    }

    /** Keys of a purpose in its place that were never published. */
    List<SigningKey> unpublished(SigningPurpose purpose, Collection<PublishedKey> published) {
        Set<String> known = Set.copyOf(published.stream().map(PublishedKey::kid).toList());
        List<SigningKey> kept = switch (placeOf(purpose)) {
            case PKCS12 -> file.keys();
            case PKCS11 -> module.keys();
            case SIGNER -> signer.keys();
        };
        return kept.stream()
                .filter(key -> key.purpose() == purpose && !known.contains(key.kid()))
                .toList();
    }

    /**
     * A new key for a purpose: one that waits in its place, since a crash may have left it there or an operator made it; else
     * one that is made. Only the portal's own file takes keys that the portal makes.
     *
     * @throws StartRefused if the hardware module or the signer holds none
     */
    SigningKey fresh(SigningPurpose purpose, Collection<PublishedKey> published, Instant from) {
        List<SigningKey> waiting = unpublished(purpose, published);
        if (!waiting.isEmpty()) {
            return waiting.getFirst();
        }
        if (placeOf(purpose) == KeyPlace.SIGNER) {
            throw new StartRefused(
                    "The signer at SEALWRIGHT_SIGNER can't be reached, or has no key that was not published before.",
                    "Start it first, with the secret that SEALWRIGHT_SIGNER_SECRET_FILE holds, or make a key with signer"
                            + " new-key.");
        }
        if (placeOf(purpose) == KeyPlace.PKCS11) {
            throw new StartRefused(
                    "The hardware module holds no key for " + purpose + " whose label begins with " + purpose.word()
                            + "-.",
                    "Make one as docs/operations.md says under Keys, or take " + purpose + " out of"
                            + " SEALWRIGHT_PKCS11_PURPOSES.");
        }
        var made = SigningKey.generate(purpose);
        file.add(made, from);
        return made;
    }
}
