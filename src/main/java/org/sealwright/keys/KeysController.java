package org.sealwright.keys;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Collectors;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys at their addresses, for programs of any origin. */
@RestController
class KeysController {

    private static final MediaType DID_DOCUMENT = MediaType.parseMediaType("application/did+json");
    private static final MediaType KEY_SET = MediaType.parseMediaType("application/jwk-set+json");

    private static final MediaType CERTIFICATES = MediaType.parseMediaType("application/pem-certificate-chain");
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final PublishedKeys keys;
    private final PublicAddress address;

    KeysController(PublishedKeys keys, PublicAddress address) {
        this.keys = keys;
        this.address = address;
    }

    @GetMapping("/.well-known/did.json")
    ResponseEntity<byte[]> did() {
        return answer(DID_DOCUMENT, DidDocument.of(address.did(), keys.of(SigningPurpose.SEAL)));
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<byte[]> jwks() {
        return answer(KEY_SET, keys.issuerKeys().toString(true).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/keys/packaging.json")
    ResponseEntity<byte[]> packaging() {
        return answer(KEY_SET, keys.packagingKeys().toString(true).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/keys/lists.json")
    ResponseEntity<byte[]> lists() {
        return answer(KEY_SET, keys.listKeys().toString(true).getBytes(StandardCharsets.UTF_8));
    }

    /** Certificates one after the other, as RFC 7468 writes them. */
    @GetMapping("/keys/documents.pem")
    ResponseEntity<byte[]> documents() {
        String pem =
                keys.documentCertificates().stream().map(KeysController::pem).collect(Collectors.joining());
        return answer(CERTIFICATES, pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + PEM.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read has a form", e);
        }
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + Sha256.of(body).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
