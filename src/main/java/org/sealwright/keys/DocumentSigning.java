package org.sealwright.keys;

import java.security.cert.X509Certificate;
import java.util.List;
import org.sealwright.platform.AllowedToAnyone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs documents (PAdES) with keys that sign nothing else, and says with which certificate. */
@Service
public class DocumentSigning {

    private final KeyRing ring;
    private final DocumentCertificates certificates;

    DocumentSigning(KeyRing ring, DocumentCertificates certificates) {
        this.ring = ring;
        this.certificates = certificates;
    }

    /**
     * The key that signs now, with its certificates: one that names the body.
     *
     * @param body the body's name as it stands in documents
     */
    @Transactional
    @AllowedToAnyone("called where a document is made for an act or a reader who was let in")
    public Signer signer(String body) {
        SigningKey key = ring.live(SigningPurpose.DOCUMENT);
        return new Signer(certificates.of(key, body), key);
    }

    /** One key with its certificates; what it signed and what it shows belong together, also while keys change. */
    public static final class Signer {

        private final List<X509Certificate> certificates;
        private final SigningKey key;

        Signer(List<X509Certificate> certificates, SigningKey key) {
            this.certificates = List.copyOf(certificates);
            this.key = key;
        }

        /** The key's own first, then whoever vouches for it. */
        public List<X509Certificate> certificates() {
            return certificates;
        }

        /** ECDSA with SHA-256 over these bytes, as CMS has it: DER. */
        public byte[] sign(byte[] toBeSigned) {
            return key.sign(toBeSigned);
        }
    }
}
