package org.sealwright.assessments.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sealwright.assessments.AssessmentReport;
import org.sealwright.assessments.ReportDocuments;
import org.sealwright.assessments.ReportReading;
import org.sealwright.assessments.oscal.OscalResults;
import org.sealwright.documents.ArchivalPdf;
import org.sealwright.documents.Oscal;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The report of an evaluation, as a page, as a document for the archive, and for programs. */
@Controller
@RequestMapping("/assessments/{id}")
class ReportController {

    private final ReportReading reports;
    private final ReportDocuments documents;
    private final SpringTemplateEngine templates;
    private final ArchivalPdf pdf;
    private final PublicAddress address;
    private final Clock clock;
    private final String style;

    ReportController(
            ReportReading reports,
            ReportDocuments documents,
            SpringTemplateEngine templates,
            ArchivalPdf pdf,
            PublicAddress address,
            Clock clock)
            throws IOException {
        this.reports = reports;
        this.documents = documents;
        this.templates = templates;
        this.pdf = pdf;
        this.address = address;
        this.clock = clock;
        try (InputStream css = ReportController.class.getResourceAsStream("/documents/report.css")) {
            this.style = new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/report")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("r", reports.of(actor, id));
        return "assessments/report";
    }

    /** The same for programs: OSCAL assessment results (docs/formats/oscal.md). */
    @GetMapping("/report.oscal.json")
    ResponseEntity<byte[]> results(Actor actor, @PathVariable UUID id) {
        AssessmentReport report = reports.of(actor, id);
        return download(
                report,
                MediaType.APPLICATION_JSON,
                "-report.oscal.json",
                Oscal.bytes(new OscalResults(report, address.url()).document()));
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> document(Actor actor, @PathVariable UUID id) {
        AssessmentReport report = reports.of(actor, id);
        // written outside of any transaction: that takes seconds
        byte[] content = documents.kept(actor, report).orElseGet(() -> documents.keep(actor, report, written(report)));
        return download(report, MediaType.APPLICATION_PDF, "-report.pdf", content);
    }

    private byte[] written(AssessmentReport report) {
        var context = new Context(Locale.ENGLISH, Map.of("r", report, "zone", clock.getZone(), "style", style));
        var out = new ByteArrayOutputStream();
        pdf.write(templates.process("assessments/report-pdf", context), out);
        return out.toByteArray();
    }

    private static ResponseEntity<byte[]> download(
            AssessmentReport report, MediaType type, String ending, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.overview().header().number() + ending)
                                .build()
                                .toString())
                .body(content);
    }
}
