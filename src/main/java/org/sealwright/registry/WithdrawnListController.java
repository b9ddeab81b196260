package org.sealwright.registry;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The daily lists at their addresses: the signed one, what it says, and the same as rows. */
@RestController
class WithdrawnListController {

    private static final MediaType JOSE = MediaType.parseMediaType("application/jose");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");
    private static final String DAY = "/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final WithdrawnLists lists;
    private final JsonMapper json;

    WithdrawnListController(WithdrawnLists lists, JsonMapper json) {
        this.lists = lists;
        this.json = json;
    }

    @GetMapping(WithdrawnLists.PATH)
    ResponseEntity<byte[]> newest() {
        return signed(newestList(), CacheControl.noCache());
    }

    @GetMapping(WithdrawnLists.PATH + ".json")
    ResponseEntity<byte[]> newestAsJson() {
        return said(newestList(), CacheControl.noCache());
    }

    @GetMapping(WithdrawnLists.PATH + ".csv")
    ResponseEntity<byte[]> newestAsCsv() {
        return rows(newestList(), CacheControl.noCache());
    }

    @GetMapping(WithdrawnLists.PATH + DAY)
    ResponseEntity<byte[]> ofDay(@PathVariable String day) {
        return signed(list(day), FOR_EVER);
    }

    @GetMapping(WithdrawnLists.PATH + DAY + ".json")
    ResponseEntity<byte[]> ofDayAsJson(@PathVariable String day) {
        return said(list(day), FOR_EVER);
    }

    @GetMapping(WithdrawnLists.PATH + DAY + ".csv")
    ResponseEntity<byte[]> ofDayAsCsv(@PathVariable String day) {
        return rows(list(day), FOR_EVER);
    }

    /** Which days have one. */
    @GetMapping(WithdrawnLists.PATH + "/days.json")
    ResponseEntity<byte[]> days() {
        byte[] body = json.writeValueAsBytes(Map.of("items", lists.kept()));
        return answer(MediaType.APPLICATION_JSON, body, CacheControl.noCache()).body(body);
    }

    private SignedList newestList() {
        return lists.newest().orElseThrow(() -> new NotFound("withdrawn list", "newest"));
    }

    private SignedList list(String day) {
        try {
            return lists.of(LocalDate.parse(day)).orElseThrow(() -> new NotFound("withdrawn list", day));
        } catch (DateTimeException e) {
            throw new NotFound("withdrawn list", day);
        }
    }

    private static ResponseEntity<byte[]> signed(SignedList list, CacheControl kept) {
        byte[] body = list.compact().getBytes(StandardCharsets.US_ASCII);
        return answer(JOSE, body, kept)
                .header("Content-Location", WithdrawnLists.PATH + "/" + list.day())
                .body(body);
    }

    private static ResponseEntity<byte[]> said(SignedList list, CacheControl kept) {
        byte[] body = list.payload().getBytes(StandardCharsets.UTF_8);
        return answer(MediaType.APPLICATION_JSON, body, kept)
                .header("Content-Location", WithdrawnLists.PATH + "/" + list.day() + ".json")
                .body(body);
    }

    private ResponseEntity<byte[]> rows(SignedList list, CacheControl kept) {
        byte[] body = json.readValue(list.payload(), WithdrawnList.class).csv().getBytes(StandardCharsets.UTF_8);
        return answer(CSV, body, kept)
                .header("Content-Location", WithdrawnLists.PATH + "/" + list.day() + ".csv")
                .header("Content-Disposition", "attachment; filename=\"withdrawn-" + list.day() + ".csv\"")
                .body(body);
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type, byte[] body, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + Sha256.of(body).hex().substring(0, 32) + '"')
                .cacheControl(kept);
    }
}
