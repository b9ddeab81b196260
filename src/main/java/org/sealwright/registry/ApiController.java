package org.sealwright.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.platform.PublicAddress;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists and the lookup of the public API (docs/formats/api.md); single seals are {@link SealController}'s. */
@RestController
@Tag(name = "registry", description = "The register of seals. No key, no cookie, any origin.")
class ApiController {

    private static final String PATH = "/api/v1/seals";

    private final ListedSeals seals;
    private final BulkLookup lookup;
    private final Catalogue catalogue;
    private final PublicAddress address;
    private final JsonMapper json;

    ApiController(ListedSeals seals, BulkLookup lookup, Catalogue catalogue, PublicAddress address, JsonMapper json) {
        this.seals = seals;
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.address = address;
        this.json = json;
    }

    @Operation(
            operationId = "listSeals",
            summary = "Lists seals",
            description =
                    "All of them, or those that the parameters leave, in the order of their numbers. Follow `next` as it"
                            + " stands until it is empty. A seal that is issued meanwhile may come or not; no other is left out or"
                            + " comes twice.")
    @ApiResponse(responseCode = "200", description = "A part of the list")
    @ApiResponse(
            responseCode = "304",
            description = "Nothing changed since the `ETag` in `If-None-Match`",
            content = @Content)
    @ApiResponse(
            responseCode = "400",
            description = "A parameter can't be understood; `detail` says which",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Items<ApiSeal>> list(@ParameterObject ApiQuery asked) {
        return ok(items(asked));
    }

    /** The same list at the address of the results, for who asks for JSON there. */
    @GetMapping(path = "/seals", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Items<ApiSeal>> results(ApiQuery asked) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(items(asked));
    }

    private Items<ApiSeal> items(ApiQuery asked) {
        ListedSeals.Part part = seals.part(asked.query(), asked.place(), asked.size());
        return new Items<>(part.seals().stream().map(ApiSeal::of).toList(), asked.next(PATH, part.next()));
    }

    @Operation(
            operationId = "lookUpSeals",
            summary = "Looks up to 1,000 products at once",
            description =
                    "By seal numbers, barcodes and models, mixed as you like. Each key is answered in its place; one"
                            + " that makes no sense spoils no other.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LookupQuestion.class),
                                            examples =
                                                    @ExampleObject(
                                                            value =
                                                                    "{\"numbers\":[\"K7M2-Q9XR-1D\"],\"gtins\":[\"6430012061470\"],\"models\":[\"NL-HH2\"]}"))))
    @ApiResponse(responseCode = "200", description = "An answer for each key")
    @ApiResponse(
            responseCode = "400",
            description = "No JSON, or more than 1,000 keys",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "413",
            description = "More than 256 KiB",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(
            path = PATH + "/lookup",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LookupAnswer> lookUp(InputStream body) throws IOException {
        return ok(lookup.answer(LookupQuestion.read(body.readNBytes(LookupQuestion.LONGEST + 1), json)));
    }

    @Operation(
            operationId = "listEditions",
            summary = "Lists the editions of the standard",
            description = "Every edition that a seal may name, oldest first, with the addresses of its provisions.")
    @ApiResponse(responseCode = "200", description = "All editions; `next` is empty")
    @ApiResponse(
            responseCode = "304",
            description = "Nothing changed since the `ETag` in `If-None-Match`",
            content = @Content)
    @GetMapping(path = "/api/v1/editions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Items<ApiEdition>> editions() {
        return ok(new Items<>(
                catalogue.editions().stream()
                        .map(edition -> ApiEdition.of(edition, catalogue, address))
                        .toList(),
                ""));
    }

    private static <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }

    /** A list as the API gives it. */
    record Items<T>(
            List<T> items,

            @Schema(
                    description = "Address of the following part, relative to this server; empty on the last.",
                    example = "/api/v1/seals?cursor=n-K7M2-Q9XR-1D")
            String next) {}
}
