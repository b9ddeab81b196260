package org.sealwright.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.platform.PublicAddress;
import org.sealwright.testing.Passwords;
import org.springframework.beans.factory.annotation.Autowired;

/** Clicks of an assessor in a case with everything claimed and 300 rows, over HTTP. */
@PortalBench
class WorkspaceBench {

    private static final int ROWS = 300;
    private static final int WARM_UP = 60;
    private static final int RUNS = 60;

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    Passwords passwords;

    @Autowired
    PublicAddress address;

    @Test
    void clicks() throws Exception {
        var staged = fixture.large(ROWS);
        String home = "/assessments/" + staged.assessment();
        var mira = Browsing.signIn(address.url(), passwords.emailOf(staged.assessor()), Passwords.PASSWORD);
        Document first = mira.open(home + "/5.1-1");
        List<String> provisions = first.select("nav.rail ol a").eachAttr("href");
        try (var measuring = Measuring.named("workspace")) {
            measuring.note("provisions " + provisions.size());
            measuring.median("open a provision", WARM_UP, RUNS, i -> mira.body(provisions.get(i % provisions.size())));
            measuring.median("open the overview", WARM_UP, RUNS, i -> mira.body(home));
            judge(measuring, mira, provisions);
        }
    }

    /** The two calls that the page's script makes while an assessor works: a verdict, and a note on a line. */
    private static void judge(Measuring measuring, Browsing mira, List<String> provisions) throws Exception {
        List<Form> verdicts = forms(mira, provisions, "form.judging");
        List<Form> notes = forms(mira, provisions, "form.noting");
        measuring.note("cases " + verdicts.size());
        measuring.note("lines " + notes.size());
        measuring.median("give a verdict", WARM_UP, Math.min(RUNS, verdicts.size() - WARM_UP), i -> {
            Form form = verdicts.get(i);
            form.send(
                    mira,
                    Map.of(
                            "outcome", "PASS",
                            "rationale", "Looked at on the bench, and it holds as described.",
                            "references", "1-AuthMech"));
        });
        measuring.median(
                "note what was seen on a line",
                WARM_UP,
                RUNS,
                i -> notes.get(i).send(mira, Map.of("words", "Seen on the bench as the row says.")));
    }

    private static List<Form> forms(Browsing person, List<String> provisions, String which) throws Exception {
        List<Form> all = new ArrayList<>();
        for (String provision : provisions) {
            person.open(provision).select(which).forEach(form -> all.add(Form.of(form)));
        }
        return all;
    }

    /** A form of the page with its hidden fields. */
    private record Form(String action, Map<String, String> hidden) {

        static Form of(Element form) {
            Map<String, String> hidden = form.select("input[type=hidden]").stream()
                    .filter(field -> !field.attr("name").equals("_csrf"))
                    .collect(Collectors.toMap(field -> field.attr("name"), Element::val, (a, b) -> a));
            return new Form(form.attr("action"), hidden);
        }

        void send(Browsing person, Map<String, String> written) throws Exception {
            Map<String, String> fields = new HashMap<>(hidden);
            fields.putAll(written);
            String answer =
                    person.post(action, fields, Map.of("X-Autosave", "true")).body();
            if (!answer.contains("\"version\"")) {
                throw new IllegalStateException(answer);
            }
        }
    }
}
