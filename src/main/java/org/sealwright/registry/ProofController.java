package org.sealwright.registry;

import java.nio.charset.StandardCharsets;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Sha256;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.LogProof;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** That a seal's newest event stands in the public log: C2SP tlog-proof, a text that verifies off line (docs/formats/log.md). */
@RestController
class ProofController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final PublicRegistry registry;
    private final TransparencyLog log;

    ProofController(PublicRegistry registry, TransparencyLog log) {
        this.registry = registry;
        this.log = log;
    }

    /** The proof against the newest checkpoint; 404 for a number that is not ours, and until the event is in a checkpoint. */
    @GetMapping("/seals/{number}/proof")
    ResponseEntity<byte[]> proof(@PathVariable("number") String typed) {
        byte[] body = find(typed).toString().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .eTag('"' + Sha256.of(body).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }

    private LogProof find(String typed) {
        try {
            Long index = registry.find(SealNumber.parse(typed).value())
                    .map(RegistryEntry::logIndex)
                    .orElse(null);
            if (index != null) {
                return log.inclusion(index).orElseThrow(() -> new NotFound("proof of", typed));
            }
        } catch (MalformedSealNumberException e) {
            // Looks like a number that nobody has.
        }
        throw new NotFound("proof of", typed);
    }
}
