package org.sealwright.seals;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusPurpose;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What was signed, as it was signed: credentials, status lists, the context that explains our terms; and UNTP copies. */
@Controller
class CredentialController {

    private static final Actor READER = Actor.system("seals.public");
    private static final MediaType VC_JWT = new MediaType("application", "vc+jwt");
    private static final MediaType VC = new MediaType("application", "vc");
    private static final MediaType JSON_LD = new MediaType("application", "ld+json");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final SealReading seals;
    private final UntpReading copies;
    private final PastSeals past;
    private final SealAddresses addresses;
    private final JsonMapper json;

    CredentialController(
            SealReading seals, UntpReading copies, PastSeals past, SealAddresses addresses, JsonMapper json) {
        this.seals = seals;
        this.copies = copies;
        this.past = past;
        this.addresses = addresses;
        this.json = json;
    }

    @GetMapping("/credentials/{number}")
    ResponseEntity<byte[]> current(@PathVariable("number") String number) {
        return seals.credential(READER, SealFilesController.parse(number))
                .map(token -> PublicFile.of(VC_JWT, token).shown(CacheControl.noCache()))
                .orElseThrow(() -> new NotFound("credential of", number));
    }

    @GetMapping("/credentials/{number}/{version:[1-9][0-9]{0,8}}")
    ResponseEntity<byte[]> version(@PathVariable("number") String number, @PathVariable("version") int version) {
        return seals.credential(READER, SealFilesController.parse(number), version)
                .map(token -> PublicFile.of(VC_JWT, token).shown(FOR_EVER))
                .orElseThrow(() -> new NotFound("credential of", number));
    }

    @GetMapping("/credentials/{number}/untp")
    ResponseEntity<byte[]> currentCopy(@PathVariable("number") String number) {
        return seals.find(READER, SealFilesController.parse(number))
                .map(seal -> copyOf(number, seal.version()))
                .orElseThrow(() -> new NotFound("credential of", number));
    }

    /** Derived, so a later release may write it in other bytes: it is kept by nobody for ever. */
    @GetMapping("/credentials/{number}/{version:[1-9][0-9]{0,8}}/untp")
    ResponseEntity<byte[]> copyOf(@PathVariable("number") String number, @PathVariable("version") int version) {
        SealNumber of = SealFilesController.parse(number);
        return copies.copy(READER, of, version)
                .map(copy -> PublicFile.of(VC, copy)
                        .shown(
                                CacheControl.noCache(),
                                "<" + addresses.credential(of, version) + ">; rel=\"canonical\"; type=\"" + VC_JWT
                                        + "\""))
                .orElseThrow(() -> new NotFound("credential of", number));
    }

    /** @param timestamp for the list as it was then, in RFC 3339; without it, as it is now */
    @GetMapping("/credentials/status/{purpose:revocation|suspension}/{list:[1-9][0-9]{0,8}}")
    ResponseEntity<byte[]> statusList(
            @PathVariable("purpose") String purpose,
            @PathVariable("list") int list,
            @RequestParam(name = "timestamp", required = false) @Nullable String timestamp) {
        StatusPurpose of = StatusPurpose.of(purpose);
        Optional<String> found = timestamp == null
                ? seals.statusList(READER, of, list)
                : past.list(READER, of, list, instant(timestamp)).flatMap(PastSeal.ListThen::token);
        return found.map(token -> PublicFile.of(VC_JWT, token).shown(CacheControl.noCache()))
                .orElseThrow(() -> new NotFound("status list", list));
    }

    private static Instant instant(String timestamp) {
        try {
            // A plus that nobody encoded arrives as a space.
            return OffsetDateTime.parse(timestamp.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new NotFound("status list at", timestamp);
        }
    }

    @GetMapping("/ns/seal/v1")
    ResponseEntity<byte[]> context() {
        return PublicFile.of(JSON_LD, json.writeValueAsBytes(SealContext.at(addresses.context())))
                .shown(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }
}
