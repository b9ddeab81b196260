package org.sealwright.bench;

import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.platform.PublicAddress;
import org.sealwright.testing.Passwords;
import org.springframework.beans.factory.annotation.Autowired;

/** The report of an evaluation with everything claimed, 300 rows and every case judged, in its three forms over HTTP. */
@PortalBench
class ReportBench {

    private static final int ROWS = 300;
    private static final int WARM_UP = 5;
    private static final int RUNS = 15;

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    Passwords passwords;

    @Autowired
    PublicAddress address;

    @Test
    void forms() throws Exception {
        var staged = fixture.large(ROWS);
        fixture.passAll(staged);
        String report = "/assessments/" + staged.assessment() + "/report";
        var mira = Browsing.signIn(address.url(), passwords.emailOf(staged.assessor()), Passwords.PASSWORD);
        try (var measuring = Measuring.named("report")) {
            measuring.note("cases " + mira.open(report).select("#provisions h4").size());
            measuring.median("the page", WARM_UP, RUNS, i -> mira.body(report));
            measuring.median("the PDF", WARM_UP, RUNS, i -> mira.body(report + ".pdf"));
            measuring.median("OSCAL", WARM_UP, RUNS, i -> mira.body(report + ".oscal.json"));
        }
    }
}
