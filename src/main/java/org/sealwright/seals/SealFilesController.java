package org.sealwright.seals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Mark and QR code of a seal as files. The mark shows the state and is asked for anew each time; the code never changes. */
@Controller
class SealFilesController {

    private static final Actor READER = Actor.system("seals.public");
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final Set<Integer> SIZES = Set.of(128, 256, 512, 1024);
    private static final Set<Integer> SHEETS = Set.of(35, 50, 80);
    private static final int SVG_SIZE = 320;

    private final SealReading seals;
    private final SealAddresses addresses;
    private final Clock clock;

    SealFilesController(SealReading seals, SealAddresses addresses, Clock clock) {
        this.seals = seals;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping("/seals/{number}/mark.svg")
    ResponseEntity<byte[]> markDrawing(@PathVariable("number") String number) {
        return PublicFile.of(SVG, seal(number).markAt(clock.instant()).svg(SVG_SIZE))
                .shown(CacheControl.noCache());
    }

    @GetMapping("/seals/{number}/mark.png")
    ResponseEntity<byte[]> markPicture(
            @PathVariable("number") String number, @RequestParam(name = "size", defaultValue = "512") int size) {
        return PublicFile.of(
                        MediaType.IMAGE_PNG,
                        seal(number).markAt(clock.instant()).png(offered(size)))
                .shown(CacheControl.noCache());
    }

    /** For print; only of a live seal, because what is printed does not turn with the state. */
    @GetMapping("/seals/{number}/mark.pdf")
    ResponseEntity<byte[]> markSheet(
            @PathVariable("number") String number, @RequestParam(name = "mm", defaultValue = "50") int millimetres) {
        Mark mark = seal(number).markAt(clock.instant());
        if (mark.look() != Mark.Look.VALID || !SHEETS.contains(millimetres)) {
            throw new NotFound("mark for print of", number);
        }
        return PublicFile.of(MediaType.APPLICATION_PDF, mark.pdf(millimetres)).shown(CacheControl.noCache());
    }

    @GetMapping("/seals/{number}/qr.svg")
    ResponseEntity<byte[]> codeDrawing(@PathVariable("number") String number) {
        SealView seal = seal(number);
        String label = "QR code of security seal " + seal.number();
        return PublicFile.of(SVG, code(seal).svg(SVG_SIZE, label)).shown(CacheControl.maxAge(Duration.ofDays(1)));
    }

    @GetMapping("/seals/{number}/qr.png")
    ResponseEntity<byte[]> codePicture(
            @PathVariable("number") String number, @RequestParam(name = "size", defaultValue = "512") int size) {
        return PublicFile.of(MediaType.IMAGE_PNG, code(seal(number)).png(offered(size)))
                .shown(CacheControl.maxAge(Duration.ofDays(1)));
    }

    private QrCode code(SealView seal) {
        return QrCode.of(addresses.scanned(seal.number()));
    }

    private SealView seal(String typed) {
        SealNumber number = parse(typed);
        return seals.find(READER, number).orElseThrow(() -> new NotFound("seal", number));
    }

    static SealNumber parse(String typed) {
        try {
            return SealNumber.parse(typed);
        } catch (MalformedSealNumberException e) {
            throw new NotFound("seal", typed);
        }
    }

    /** Few sizes, so that nobody can have the portal draw all day. */
    private static int offered(int size) {
        if (!SIZES.contains(size)) {
            throw new NotFound("picture of size", size);
        }
        return size;
    }
}
