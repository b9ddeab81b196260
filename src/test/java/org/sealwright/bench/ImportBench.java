package org.sealwright.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.DossierExporting;
import org.sealwright.submissions.DossierImporting;
import org.sealwright.submissions.ImportJob;
import org.sealwright.submissions.ImportJobs;
import org.sealwright.submissions.ImportPreview;
import org.sealwright.submissions.ImportStaging;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.testing.Passwords;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

/** A spreadsheet of 10,000 rows: looked at, taken over, given back; then the pages of an application that holds them, over HTTP. */
@PortalBench
class ImportBench {

    private static final int ROWS = 10_000;
    private static final int WARM_UP = 2;
    private static final int RUNS = 5;
    private static final int PAGE_WARM_UP = 8;
    private static final int PAGE_RUNS = 15;

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    DossierExporting exporting;

    @Autowired
    DossierImporting importing;

    @Autowired
    ImportStaging staging;

    @Autowired
    ImportJobs jobs;

    @Autowired
    TestPeople people;

    @Autowired
    Passwords passwords;

    @Autowired
    PublicAddress address;

    @Test
    void tenThousandRows() throws Exception {
        Actor owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        UUID full = submissions.large(owner, ROWS);
        List<DossierFile> workbook = List.of(new DossierFile("full.xlsx", exporting.workbook(owner, full)));
        try (var measuring = Measuring.named("import")) {
            measuring.note(
                    "rows " + ROWS + ", spreadsheet of " + (workbook.getFirst().content().length >> 10) + " kB");
            measuring.median("export the spreadsheet", WARM_UP, RUNS, i -> exporting.workbook(owner, full));
            measuring.median("export JSON", WARM_UP, RUNS, i -> exporting.json(owner, full));
            measuring.median("export Markdown", WARM_UP, RUNS, i -> exporting.markdown(owner, full));
            UUID empty = submissions.draft(owner);
            measuring.median(
                    "preview the import", WARM_UP, RUNS, i -> importing.preview(owner, empty, workbook, false));
            List<Runnable> ready = new ArrayList<>();
            for (int i = 0; i < WARM_UP + RUNS; i++) {
                ready.add(confirmation(owner, submissions.draft(owner), workbook));
            }
            measuring.median(
                    "the import as a job", WARM_UP, RUNS, i -> ready.get(i).run());
            pages(measuring, owner, "/submissions/" + full);
        }
    }

    /** An import that was looked at and only wants the word; it ends when the job does. */
    private Runnable confirmation(Actor owner, UUID draft, List<DossierFile> files) {
        ImportPreview preview = importing.preview(owner, draft, files, false);
        UUID stage = staging.keep(owner, draft, files, false, preview);
        return () -> {
            String seen = preview.outcome().digest().hex();
            UUID job = jobs.startIfLong(owner, draft, stage, seen).orElseThrow();
            while (jobs.job(owner, draft, job).isOpen()) {
                LockSupport.parkNanos(10_000_000);
            }
            if (jobs.job(owner, draft, job).state() != ImportJob.State.DONE) {
                throw new IllegalStateException("The import failed");
            }
        };
    }

    private void pages(Measuring measuring, Actor owner, String home) throws Exception {
        var nils = Browsing.signIn(address.url(), passwords.emailOf(owner), Passwords.PASSWORD);
        String table = home + "/ixit/1-AuthMech";
        String row = nils.open(table).select("article.case a.btn").first().attr("href");
        for (String page : List.of("", "/product", "/facts", "/statement", "/ixit", "/import", "/freeze")) {
            measuring.median(
                    "open " + (page.isEmpty() ? "/" : page), PAGE_WARM_UP, PAGE_RUNS, i -> nils.body(home + page));
        }
        measuring.median("open a table", PAGE_WARM_UP, PAGE_RUNS, i -> nils.body(table));
        measuring.median("open a row", PAGE_WARM_UP, PAGE_RUNS, i -> nils.body(row));
    }
}
