package org.sealwright.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.sealwright.web.Gzip;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole registry as a file (docs/formats/api.md). */
@Controller
@Tag(name = "registry")
class ExportController {

    private final RegistryExport export;

    ExportController(RegistryExport export) {
        this.export = export;
    }

    @Operation(
            operationId = "downloadSealsAsCsv",
            summary = "The whole register as CSV",
            description =
                    "RFC 4180, UTF-8, names of columns in the first row; several values of one cell are separated by a"
                            + " space, a bar and a space. A cell that a spreadsheet program would take for a formula has an apostrophe"
                            + " in front. At most one minute old.")
    @ApiResponse(
            responseCode = "200",
            description = "A row a seal, in the order of the numbers",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "304",
            description = "Nothing changed since the `ETag` in `If-None-Match`",
            content = @Content)
    @GetMapping("/api/v1/seals.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"seals.csv\"");
        send(RegistryExport.Form.CSV, request, response);
    }

    @Operation(
            operationId = "downloadSealsAsNdjson",
            summary = "The whole register as JSON, a seal a line",
            description = "Each line is a seal as the list has it. At most one minute old.")
    @ApiResponse(
            responseCode = "200",
            description = "A line a seal, in the order of the numbers",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "304",
            description = "Nothing changed since the `ETag` in `If-None-Match`",
            content = @Content)
    @GetMapping("/api/v1/seals.ndjson")
    void ndjson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(RegistryExport.Form.NDJSON, request, response);
    }

    private void send(RegistryExport.Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean packs = Gzip.isAcceptedBy(request.getHeader("Accept-Encoding"));
        try (RegistryExport.Opened file = export.open(form)) {
            String etag = '"' + file.made().digest() + (packs ? "-gzip" : "") + '"';
            response.setHeader("ETag", etag);
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Vary", "Accept-Encoding");
            if (PreparedWriter.isKnown(request.getHeader("If-None-Match"), etag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(form.contentType());
            if (packs) {
                response.setHeader("Content-Encoding", "gzip");
                response.setContentLengthLong(file.length());
            }
            if (!"HEAD".equals(request.getMethod())) {
                copy(packs ? file.packed() : new GZIPInputStream(file.packed()), response);
            }
        }
    }

    private static void copy(InputStream file, HttpServletResponse response) throws IOException {
        file.transferTo(response.getOutputStream());
    }
}
