package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class SeveralLinesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    AssessmentFixture assessments;

    private MvcTestResult post(Actor actor, String address, String... fields) {
        var request = mvc.post().uri(address).with(ActingAs.person(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static List<String> boxes(Document workspace) {
        return workspace.select("input[name=chosen][form=several-5.1-1-2]").eachAttr("value");
    }

    @Test
    void addsOneObservationToTheTickedLinesAndJudgesNothing() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/5.1-1";
        String several = base + "/cases/5.1-1-2/lines";
        List<String> boxes = boxes(pages.read(staged.assessor(), base));
        assertThat(boxes).hasSize(3);
        String first = boxes.getFirst();
        String line = first.substring(first.indexOf(' ') + 1);
        post(staged.assessor(), base + "/lines", "line", line, "words", "Alone.", "seen", "-1");

        var overtaken = post(staged.assessor(), several, "chosen", first, "chosen", boxes.get(1), "words", "Both.");
        assertThat(overtaken).hasStatus(409);
        Document shown = org.jsoup.Jsoup.parse(overtaken.getResponse().getContentAsString());
        assertThat(shown.getElementById("several-5.1-1-2-words").text()).isEqualTo("Both.");
        assertThat(shown.select("input[name=chosen][checked]").eachAttr("value"))
                .containsExactly(boxes.get(1));
        assertThat(words(shown)).containsExactly("Alone.", "", "");

        List<String> now = boxes(shown);
        assertThat(post(staged.assessor(), several, "chosen", now.get(0), "chosen", now.get(1), "words", "Both."))
                .hasStatus3xxRedirection();
        Document after = pages.read(staged.assessor(), base);
        assertThat(words(after)).containsExactly("Alone.\nBoth.", "Both.", "");

        List<String> again = boxes(after);
        assertThat(post(staged.assessor(), several, "chosen", again.get(1), "chosen", again.get(2), "mark", "MET"))
                .hasStatus3xxRedirection();
        after = pages.read(staged.assessor(), base);
        assertThat(words(after)).containsExactly("Alone.\nBoth.", "Both.", "");
        assertThat(after.select("#case-5\\.1-1-2 form.noting option[selected]").eachText())
                .containsExactly("met", "met");
        assertThat(after.select("#case-5\\.1-1-2 summary [data-mark]:not([hidden])")
                        .text())
                .isEqualTo("2 met");
        assertThat(after.select("#case-5\\.1-1-2 header .chip").text()).isEqualTo("not judged");
    }

    private static List<String> words(Document workspace) {
        return workspace.select("#case-5\\.1-1-2 form.noting textarea").stream()
                .map(area -> area.wholeText().strip())
                .toList();
    }

    @Test
    void asksForLinesAndForWords() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/5.1-1";
        String several = base + "/cases/5.1-1-2/lines";
        var none = post(staged.assessor(), several, "words", "Seen.");
        assertThat(none).hasStatus(422).bodyText().contains("Tick the lines on which you saw it.");
        String box = boxes(pages.read(staged.assessor(), base)).getFirst();
        var silent = post(staged.assessor(), several, "chosen", box, "words", " ");
        assertThat(silent).hasStatus(422).bodyText().contains("Write what you saw, or choose a mark.");
        assertThat(post(staged.assessor(), several, "chosen", "x", "words", "Seen."))
                .hasStatus(422);
        assertThat(post(staged.assessor(), base + "/cases/5.1-1-1/lines", "chosen", box, "words", "Seen."))
                .hasStatus(404);
        assertThat(post(staged.owner(), several, "chosen", box, "words", "Seen."))
                .hasStatus(403);
    }
}
