package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Breaks copies of the real files, one thing at a time, and asks for a problem that names the place. */
class CatalogueCheckTests {

    private static final String V1 = "ts-103-645-v1.1.1.json";
    private static final String V2 = "en-303-645-v2.1.1.json";
    private static final String V3 = "en-303-645-v3.1.3.json";
    private static final String METHOD = "method-en-303-645-v3.1.3.json";
    private static final String PUBLISHED = "ts-103-701-v1.1.1.json";
    private static final String IXIT = "ixit-v2.1.1.json";
    private static final String CROSSWALKS = "crosswalks.json";
    private static final String SCHEME = "schemes/connected-product-1.0.json";
    private static final String PSTI = "schemes/psti-uk-1.0.json";

    private record Break(String what, String file, Consumer<ObjectNode> act, String place, String says) {}

    private static final List<Break> BREAKS = List.of(
            new Break("a name that is unknown", V3, f -> f.put("colour", "green"), V3, "colour"),
            new Break(
                    "a part that is missing",
                    V3,
                    f -> o(f, "/provisions/3").remove("title"),
                    "provisions[3].title",
                    "is missing"),
            new Break(
                    "a value outside its choices",
                    V2,
                    f -> o(f, "/provisions/0").put("modality", "X"),
                    "provisions[0].modality",
                    "X"),
            new Break("a file of an unknown kind", V2, f -> f.put("schema", "catalogue/other/1"), V2, "unknown kind"),
            new Break(
                    "an id that is not the file's", SCHEME, f -> f.put("id", "other-1.0"), SCHEME, "file name and id"),
            new Break(
                    "a double provision",
                    V2,
                    f -> duplicate(a(f, "/provisions"), 4),
                    "en-303-645-v2.1.1",
                    "occurs twice"),
            new Break(
                    "provisions out of order",
                    V3,
                    f -> swap(a(f, "/provisions"), 1, 2),
                    "en-303-645-v3.1.3",
                    "5.1-1 stands after 5.1-2"),
            new Break(
                    "sections out of order",
                    V2,
                    f -> swap(a(f, "/sections"), 1, 2),
                    "en-303-645-v2.1.1 sections",
                    "natural order"),
            new Break(
                    "a provision in no section",
                    V2,
                    f -> a(f, "/sections/1/provisions").remove(0),
                    "en-303-645-v2.1.1",
                    "same ids"),
            new Break(
                    "a title that differs from its section",
                    V2,
                    f -> o(f, "/provisions/1").put("section_title", "Other"),
                    "en-303-645-v2.1.1 5.1-1",
                    "title differs"),
            new Break(
                    "a status that does not follow",
                    V3,
                    f -> provision(f, "5.1-1").put("status", "M"),
                    "en-303-645-v3.1.3 5.1-1",
                    "does not match"),
            new Break(
                    "a statement without its verb",
                    V3,
                    f -> provision(f, "5.1-2").put("statement", "The device may do this at some time."),
                    "en-303-645-v3.1.3 5.1-2",
                    "must use"),
            new Break(
                    "an obligation against the modality",
                    V1,
                    f -> o(f, "/provisions/0").put("obligation", "should"),
                    "ts-103-645-v1.1.1 4.1-1",
                    "obligation"),
            new Break(
                    "an unknown feature",
                    V3,
                    f -> a(provision(f, "5.1-1"), "/features").set(0, "qq"),
                    "en-303-645-v3.1.3 5.1-1",
                    "unknown condition or feature qq"),
            new Break(
                    "an unknown source",
                    V3,
                    f -> a(provision(f, "5.1-1"), "/sources").set(0, "hearsay"),
                    "en-303-645-v3.1.3 5.1-1",
                    "unknown source hearsay"),
            new Break(
                    "an unknown implication",
                    V3,
                    f -> a(f, "/features/0/implies").set(0, "zz"),
                    "en-303-645-v3.1.3 (a)",
                    "unknown zz"),
            new Break(
                    "an exclusion that is not mutual",
                    V3,
                    f -> a(f, "/conditions/0/excludes").remove(0),
                    "en-303-645-v3.1.3 (12)",
                    "does not exclude it"),
            new Break(
                    "a fact that implies what it excludes",
                    V3,
                    f -> a(f, "/conditions/0/implies").add("12"),
                    "en-303-645-v3.1.3 (3)",
                    "something that excludes it"),
            new Break(
                    "a fact used by others than stated",
                    V3,
                    f -> a(f, "/features/0/used_by").removeAll(),
                    "en-303-645-v3.1.3 (a)",
                    "used_by"),
            new Break(
                    "a double fact",
                    V3,
                    f -> duplicate(a(f, "/features"), 0),
                    "en-303-645-v3.1.3 conditions and features",
                    "occurs twice"),
            new Break(
                    "a scheme of an unknown edition",
                    SCHEME,
                    f -> f.put("edition", "en-303-645-v9.9.9"),
                    "connected-product-1.0",
                    "unknown edition en-303-645-v9.9.9"),
            new Break("a wrong count", V2, f -> o(f, "/counts").put("total", 67), "en-303-645-v2.1.1", "count total"),
            new Break(
                    "a wrong count of a status",
                    V3,
                    f -> o(f, "/counts").put("M F", 20),
                    "en-303-645-v3.1.3",
                    "count M F"),
            new Break(
                    "a migration to nowhere",
                    V2,
                    f -> a(provision(f, "5.1-1"), "/en_303_645_v3_1_3").set(0, "5.9-9"),
                    "en-303-645-v2.1.1 5.1-1",
                    "unknown 5.9-9"),
            new Break(
                    "a migration that does not lead back",
                    V3,
                    f -> a(provision(f, "5.1-1"), "/en_303_645_v2_1_1").set(0, "5.1-2"),
                    "en-303-645-v2.1.1 5.1-1",
                    "does not point back"),
            new Break(
                    "a migration from the edition of 2019 that does not lead back",
                    V2,
                    f -> provision(f, "5.1-1").putArray("ts_103_645_v1_1_1"),
                    "ts-103-645-v1.1.1 4.1-1",
                    "does not point back"),
            new Break(
                    "a change of the wrong kind",
                    V3,
                    f -> o(provision(f, "5.1-2A"), "/change_from_v2_1_1").put("kind", "reworded"),
                    "en-303-645-v3.1.3 5.1-2A",
                    "kind new"),
            new Break(
                    "a void provision replaced otherwise",
                    V3,
                    f -> a(f, "/void_provisions/0/replaced_by").remove(0),
                    "en-303-645-v3.1.3 void 5.3-4",
                    "replaced_by"),
            new Break("a double table", IXIT, f -> duplicate(a(f, "/tables"), 0), "ixit-v2.1.1", "occurs twice"),
            new Break("a table too few", PUBLISHED, f -> a(f, "/ixit").remove(28), "ts-103-701-v1.1.1", "28 tables"),
            new Break(
                    "a table that depends on an unknown one",
                    IXIT,
                    f -> a(f, "/tables/3/depends_on").add("99-None"),
                    "ixit-v2.1.1 4-Conf",
                    "unknown table 99-None"),
            new Break(
                    "tables in a circle",
                    IXIT,
                    f -> a(f, "/tables/2/depends_on").add("4-Conf"),
                    "ixit-v2.1.1 depends_on",
                    "cycle"),
            new Break(
                    "a row prefix that is not the table's",
                    IXIT,
                    f -> o(f, "/tables/0").put("row_id_prefix", "Auth-"),
                    "ixit-v2.1.1 1-AuthMech",
                    "row_id_prefix"),
            new Break(
                    "an entry named twice",
                    IXIT,
                    f -> duplicate(a(f, "/tables/0/entries"), 1),
                    "ixit-v2.1.1 1-AuthMech",
                    "occurs twice"),
            new Break(
                    "an entry from nowhere",
                    IXIT,
                    f -> a(f, "/tables/0/entries/1/from").set(0, "1-AuthMech/None"),
                    "ixit-v2.1.1 1-AuthMech Description",
                    "unknown origin"),
            new Break(
                    "a table used by others than stated",
                    IXIT,
                    f -> a(f, "/tables/0/used_by").remove(0),
                    "ixit-v2.1.1 1-AuthMech",
                    "used_by"),
            new Break(
                    "a group without a case",
                    METHOD,
                    f -> a(f, "/test_groups/1/test_cases").removeAll(),
                    "method-en-303-645-v3.1.3 5.1-1",
                    "no test case"),
            new Break(
                    "a provision without a group",
                    METHOD,
                    f -> a(f, "/test_groups").remove(5),
                    "method-en-303-645-v3.1.3",
                    "one group for each provision"),
            new Break(
                    "a double case",
                    METHOD,
                    f -> duplicate(a(f, "/test_groups/1/test_cases"), 0),
                    "method-en-303-645-v3.1.3",
                    "occurs twice"),
            new Break(
                    "a case out of sequence",
                    METHOD,
                    f -> o(f, "/test_groups/1/test_cases/0").put("id", "5.1-1-7"),
                    "method-en-303-645-v3.1.3 5.1-1-7",
                    "out of sequence"),
            new Break(
                    "a case that looks at an unknown table",
                    METHOD,
                    f -> a(f, "/test_groups/1/test_cases/0/ixit").set(0, "1-None"),
                    "method-en-303-645-v3.1.3 5.1-1-1",
                    "unknown table 1-None"),
            new Break(
                    "a case that builds on an unknown one",
                    METHOD,
                    f -> o(f, "/test_groups/1/test_cases/0")
                            .putArray("builds_on")
                            .add("5.9-9-9"),
                    "method-en-303-645-v3.1.3 5.1-1-1",
                    "builds on unknown or own"),
            new Break(
                    "cases that build on each other",
                    METHOD,
                    f -> {
                        o(f, "/test_groups/1/test_cases/0")
                                .putArray("builds_on")
                                .add("5.1-2");
                        o(f, "/test_groups/2/test_cases/0")
                                .putArray("builds_on")
                                .add("5.1-1");
                    },
                    "method-en-303-645-v3.1.3 builds_on",
                    "cycle"),
            new Break(
                    "an unknown kind of evidence",
                    METHOD,
                    f -> a(f, "/test_groups/1/test_cases/0/evidence").set(0, "rumour"),
                    "method-en-303-645-v3.1.3 5.1-1-1",
                    "unknown evidence kind rumour"),
            new Break(
                    "a unit without the table of its rows",
                    METHOD,
                    f -> unit(f, "row").remove("table"),
                    "method-en-303-645-v3.1.3",
                    "do not fit together"),
            new Break(
                    "a unit that narrows by an unknown choice",
                    METHOD,
                    f -> a(unitWith(f, "where"), "/where/0/in").set(0, "perhaps"),
                    "method-en-303-645-v3.1.3",
                    "has no choice perhaps"),
            new Break(
                    "a unit that narrows by an open entry",
                    METHOD,
                    f -> o(unitWith(f, "where"), "/where/0").put("entry", "Description"),
                    "method-en-303-645-v3.1.3",
                    "no closed entry"),
            new Break(
                    "a unit whose rows nothing refers to",
                    METHOD,
                    f -> o(unitWith(f, "referenced_by"), "/referenced_by").put("entry", "ID"),
                    "method-en-303-645-v3.1.3",
                    "does not refer to"),
            new Break(
                    "a case taken over from nowhere",
                    METHOD,
                    f -> o(f, "/test_groups/0/test_cases/0").put("from_case", "9-9-9"),
                    "method-en-303-645-v3.1.3 5.0-1-1",
                    "unknown origin"),
            new Break(
                    "a wrong count of cases",
                    PUBLISHED,
                    f -> o(f, "/counts").put("test_cases", 110),
                    "ts-103-701-v1.1.1",
                    "counts are wrong"),
            new Break(
                    "a method of no edition",
                    METHOD,
                    f -> o(f, "/method").put("assesses", "en-303-645-v9.9.9"),
                    "method-en-303-645-v3.1.3",
                    "assesses no known edition"),
            new Break(
                    "a crosswalk to an unknown framework",
                    CROSSWALKS,
                    f -> o(f, "/provisions/0/mappings/0").put("framework", "none"),
                    "crosswalks 4-1",
                    "unknown framework none"),
            new Break(
                    "a crosswalk out of order",
                    CROSSWALKS,
                    f -> swap(a(f, "/provisions"), 0, 1),
                    "crosswalks",
                    "in order"),
            new Break(
                    "a crosswalk that is not mutual",
                    CROSSWALKS,
                    f -> a(f, "/frameworks/0/elements/0/provisions").add("5.4-1"),
                    "crosswalks uk-psti",
                    "does not map to it"),
            new Break(
                    "a crosswalk with another status",
                    CROSSWALKS,
                    f -> o(f, "/provisions/1").put("status", "R"),
                    "crosswalks 5.1-1",
                    "status or migration"),
            new Break(
                    "a sign of an unknown fact",
                    "signs.json",
                    f -> o(f, "/editions/1/signs/0").put("fact", "zz"),
                    "signs en-303-645-v3.1.3 zz",
                    "unknown fact"),
            new Break(
                    "a sign of an unknown provision",
                    "signs.json",
                    f -> o(f, "/editions/0/signs/0").put("provision", "5.3-99").remove("fact"),
                    "signs en-303-645-v2.1.1 5.3-99",
                    "unknown provision"),
            new Break(
                    "a sign of both a fact and a provision",
                    "signs.json",
                    f -> o(f, "/editions/1/signs/0").put("provision", "5.3-2"),
                    "signs en-303-645-v3.1.3 3",
                    "a fact or a provision"),
            new Break(
                    "a sign in a table of another edition's method",
                    "signs.json",
                    f -> o(f, "/editions/1/signs/0").put("table", "15-Intf"),
                    "signs en-303-645-v3.1.3 3",
                    "unknown table 15-Intf"),
            new Break(
                    "a sign of a choice that its entry does not have",
                    "signs.json",
                    f -> a(f, "/editions/1/signs/2/where/0/in").add("secret"),
                    "signs en-303-645-v3.1.3 16 10-SecParam",
                    "unknown choice secret"),
            new Break(
                    "a sign in an unknown entry",
                    "signs.json",
                    f -> o(f, "/editions/1/signs/2/where/0").put("entry", "Kind"),
                    "signs en-303-645-v3.1.3 16 10-SecParam",
                    "unknown entry Kind"),
            new Break(
                    "a sign that says nothing",
                    "signs.json",
                    f -> o(f, "/editions/1/signs/0").remove("shows"),
                    "signs en-303-645-v3.1.3 3",
                    "says nothing"),
            new Break(
                    "signs of an edition without a method",
                    "signs.json",
                    f -> o(f, "/editions/0").put("edition", "ts-103-645-v1.1.1"),
                    "signs ts-103-645-v1.1.1",
                    "none with a method"),
            new Break(
                    "a scheme whose method is of another edition",
                    SCHEME,
                    f -> f.put("method", "ts-103-701-v1.1.1"),
                    "connected-product-1.0",
                    "do not fit"),
            new Break(
                    "a level that includes none",
                    SCHEME,
                    f -> o(f, "/levels/1").putNull("includes"),
                    "connected-product-1.0 II",
                    "rank or included"),
            new Break(
                    "a level that asks for an unknown activity",
                    SCHEME,
                    f -> o(f, "/levels/2/requires/0").put("activity", "seance"),
                    "connected-product-1.0 III",
                    "unknown activity seance"),
            new Break(
                    "a level that asks for an unknown provision",
                    PSTI,
                    f -> a(f, "/levels/0/requires/0/provisions").add("5.99-9"),
                    "psti-uk-1.0 PSTI",
                    "unknown 5.99-9"),
            new Break(
                    "a share above one",
                    SCHEME,
                    f -> o(f, "/levels/1/requires/0/at_least").put("numerator", 5),
                    "connected-product-1.0 II",
                    "share above one"),
            new Break(
                    "a double clock",
                    SCHEME,
                    f -> duplicate(a(f, "/clocks"), 0),
                    "connected-product-1.0 clocks",
                    "occurs twice"),
            new Break(
                    "a requirement that no level asks for",
                    PSTI,
                    f -> a(f, "/requirements/0/provisions").add("5.4-1"),
                    "psti-uk-1.0 passwords",
                    "required by no level"));

    @TestFactory
    List<DynamicTest> namesThePlaceOf() {
        return BREAKS.stream()
                .map(b -> DynamicTest.dynamicTest(
                        b.what(),
                        () -> assertThat(problemsAfter(b))
                                .anySatisfy(
                                        p -> assertThat(p).contains(b.place()).contains(b.says()))))
                .toList();
    }

    @Test
    void missesAFileThatIsGone() {
        Map<String, JsonNode> trees = CatalogueFixture.trees();
        trees.remove(METHOD);
        assertThat(CatalogueCheck.problems(CatalogueReader.bind(trees)))
                .anySatisfy(p -> assertThat(p).contains("expected 2 methods"));
    }

    private static List<String> problemsAfter(Break b) {
        Map<String, JsonNode> trees = CatalogueFixture.trees();
        b.act().accept((ObjectNode) trees.get(b.file()));
        return CatalogueCheck.problems(CatalogueReader.bind(trees));
    }

    private static ObjectNode o(JsonNode from, String pointer) {
        return (ObjectNode) from.at(pointer);
    }

    private static ArrayNode a(JsonNode from, String pointer) {
        return (ArrayNode) from.at(pointer);
    }

    private static ObjectNode provision(JsonNode file, String id) {
        for (JsonNode p : file.get("provisions")) {
            if (p.get("id").asString().equals(id)) {
                return (ObjectNode) p;
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static ObjectNode unit(JsonNode file, String applies) {
        return findUnit(file, u -> u.get("applies").asString().equals(applies));
    }

    private static ObjectNode unitWith(JsonNode file, String part) {
        return findUnit(file, u -> u.has(part));
    }

    private static ObjectNode findUnit(JsonNode file, Predicate<JsonNode> sought) {
        for (JsonNode group : file.get("test_groups")) {
            for (JsonNode testCase : group.get("test_cases")) {
                for (JsonNode unit : testCase.get("test_units")) {
                    if (sought.test(unit)) {
                        return (ObjectNode) unit;
                    }
                }
            }
        }
        throw new IllegalArgumentException("no such unit");
    }

    private static void duplicate(ArrayNode list, int index) {
        list.insert(index, list.get(index).deepCopy());
    }

    private static void swap(ArrayNode list, int i, int j) {
        JsonNode first = list.get(i);
        list.set(i, list.get(j));
        list.set(j, first);
    }
}
