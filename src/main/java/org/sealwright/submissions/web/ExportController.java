package org.sealwright.submissions.web;

import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.DossierExporting;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Downloads of what is being written, and of the spreadsheet to write it in. */
@Controller
class ExportController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final DossierExporting exporting;
    private final SubmissionLookup lookup;

    ExportController(DossierExporting exporting, SubmissionLookup lookup) {
        this.exporting = exporting;
        this.lookup = lookup;
    }

    @GetMapping("/submissions/{id}/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor, @PathVariable UUID id) {
        byte[] template = exporting.template(actor, id);
        return file("template-" + lookup.summary(actor, id).edition() + ".xlsx", WORKBOOK, template);
    }

    @GetMapping("/submissions/{id}/dossier.xlsx")
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable UUID id) {
        byte[] workbook = exporting.workbook(actor, id);
        return file(lookup.summary(actor, id).number() + ".xlsx", WORKBOOK, workbook);
    }

    @GetMapping("/submissions/{id}/tables.zip")
    ResponseEntity<byte[]> markdown(Actor actor, @PathVariable UUID id) {
        byte[] markdown = exporting.markdown(actor, id);
        return file(lookup.summary(actor, id).number() + "-tables.zip", ZIP, markdown);
    }

    @GetMapping("/submissions/{id}/dossier.json")
    ResponseEntity<byte[]> json(Actor actor, @PathVariable UUID id) {
        byte[] json = exporting.json(actor, id);
        return file(lookup.summary(actor, id).number() + ".json", MediaType.APPLICATION_JSON, json);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
