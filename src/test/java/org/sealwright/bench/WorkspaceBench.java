package org.sealwright.bench;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Ids;
import org.sealwright.testing.Passwords;
import org.springframework.beans.factory.annotation.Autowired;

/** Clicks of an assessor in a case with everything claimed and 300 rows, over HTTP. */
@PortalBench
class WorkspaceBench {

    private static final List<String> FILTERS = List.of("open", "failed", "mine", "changed");
    private static final int ROWS = 300;
    private static final int WARM_UP = 60;
    private static final int RUNS = 60;

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    Passwords passwords;

    @Autowired
    PublicAddress address;

    @Autowired
    EvidenceIntake intake;

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
            measuring.median(
                    "filter the list",
                    WARM_UP,
                    RUNS,
                    i -> mira.body(provisions.get(i % provisions.size()) + "?show=" + FILTERS.get(i % FILTERS.size())));
            measuring.median(
                    "say that one is here",
                    WARM_UP,
                    RUNS,
                    i -> mira.post(provisions.get(i % provisions.size()) + "/presence", Map.of(), Map.of()));
            raise(measuring, mira, provisions);
            note(measuring, mira, provisions);
            link(measuring, mira, provisions, staged);
            judge(measuring, mira, provisions);
        }
    }

    private static void raise(Measuring measuring, Browsing mira, List<String> provisions) throws Exception {
        measuring.median("raise a finding", WARM_UP, RUNS, i -> {
            Map<String, String> finding = Map.of(
                    "finding",
                    Ids.next().toString(),
                    "severity",
                    "MINOR",
                    "title",
                    "Number " + i,
                    "words",
                    "Seen on the bench.");
            mira.post(provisions.get(i % provisions.size()) + "/findings", finding, Map.of());
        });
    }

    /** Words and a mark on one line as the page's script sends them, and on three lines of a case at once. */
    private static void note(Measuring measuring, Browsing mira, List<String> provisions) throws Exception {
        List<Form> notes = forms(mira, provisions, "form.noting");
        measuring.note("lines " + notes.size());
        measuring.median(
                "note on a line",
                WARM_UP,
                RUNS,
                i -> notes.get(i).send(mira, Map.of("words", "Seen on the bench as the row says.", "mark", "MET")));
        List<Map.Entry<String, String>> several = new ArrayList<>();
        for (String provision : provisions) {
            Document page = mira.open(provision);
            for (Element form : page.select("form[id^=several-]")) {
                page.select("input[name=chosen][form=" + form.id() + "]").stream()
                        .limit(3)
                        .map(box -> "&chosen=" + URLEncoder.encode(box.val(), StandardCharsets.UTF_8))
                        .reduce(String::concat)
                        .ifPresent(boxes -> several.add(Map.entry(form.attr("action"), boxes)));
            }
        }
        measuring.median("mark three lines at once", several.size() / 2, several.size() / 2, i -> {
            var form = several.get(i);
            mira.postRaw(form.getKey(), "mark=UNCLEAR&words=On+all+three." + form.getValue());
        });
    }

    private void link(Measuring measuring, Browsing mira, List<String> provisions, Staged staged) throws Exception {
        var order = new EvidenceOrder(
                Ids.next(),
                new EvidenceOwner("assessment", staged.assessment()),
                "session.pcap",
                EvidenceKind.PACKET_CAPTURE,
                null,
                List.of());
        var item = intake.take(staged.assessor(), order, new ByteArrayInputStream(new byte[100_000]))
                .id()
                .toString();
        List<String> cases = forms(mira, provisions, "form.judging").stream()
                .map(Form::action)
                .toList();
        int half = cases.size() / 2;
        measuring.median(
                "link evidence",
                half,
                half,
                i -> mira.post(cases.get(i) + "/evidence", Map.of("item", item), Map.of()));
        measuring.median(
                "unlink evidence",
                half,
                half,
                i -> mira.post(
                        cases.get(i) + "/evidence/" + item + "/unlink", Map.of("reason", "Another unit."), Map.of()));
    }

    /** What the page's script sends at one key. */
    private static void judge(Measuring measuring, Browsing mira, List<String> provisions) throws Exception {
        List<Form> verdicts = forms(mira, provisions, "form.judging");
        measuring.note("cases " + verdicts.size());
        measuring.median("give a verdict", WARM_UP, Math.min(RUNS, verdicts.size() - WARM_UP), i -> {
            Form form = verdicts.get(i);
            form.send(
                    mira,
                    Map.of(
                            "outcome", "PASS",
                            "rationale", "Looked at on the bench, and it holds as described.",
                            "references", "1-AuthMech"));
        });
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
