package org.sealwright.registry;

import java.nio.charset.StandardCharsets;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a reader's own browser checks a seal, and what lets it be kept on the reader's device. */
@Controller
class VerifyController {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private final PublicAddress address;
    private final VerifyCopy copy;

    VerifyController(PublicAddress address, VerifyCopy copy) {
        this.address = address;
        this.copy = copy;
    }

    @GetMapping("/verify")
    String verify(@RequestParam(name = "seal", defaultValue = "") String seal, Model model) {
        model.addAttribute("seal", seal);
        model.addAttribute("issuer", address.did());
        model.addAttribute("copy", copy.version());
        return "registry/verify";
    }

    /** The service worker; it serves this page alone. Browsers ask anew whenever the page is opened with a network. */
    @GetMapping("/verify/worker.js")
    ResponseEntity<byte[]> worker() {
        return answer(SCRIPT, copy.worker().getBytes(StandardCharsets.UTF_8));
    }

    /** What a browser shows of the page once it is installed like a program (W3C Web Application Manifest). */
    @GetMapping("/verify/app.webmanifest")
    ResponseEntity<byte[]> manifest() {
        return answer(MANIFEST, copy.manifest());
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Service-Worker-Allowed", "/verify")
                .eTag('"' + Sha256.of(body).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
