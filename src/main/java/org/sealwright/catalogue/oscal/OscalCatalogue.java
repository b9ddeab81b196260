package org.sealwright.catalogue.oscal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.CaseVersion;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.Section;
import org.sealwright.catalogue.TestCase;
import org.sealwright.documents.Oscal;

/**
 * An edition as an OSCAL catalogue: a group a clause, a control a provision, its test cases as assessment objectives. The
 * words are ours, never the standard's.
 */
public final class OscalCatalogue {

    private final Edition edition;
    private final @Nullable Method method;
    private final String address;

    /**
     * @param method the method whose cases become objectives; {@code null} where the edition has none
     * @param address public address of the edition, to which {@code /5.1-1} leads on to a provision
     */
    public OscalCatalogue(Edition edition, @Nullable Method method, String address) {
        this.edition = edition;
        this.method = method;
        this.address = address;
    }

    /** The document, as JSON objects. */
    public Map<String, Object> document() {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("uuid", Oscal.uuid(address));
        Map<String, Object> metadata = Oscal.metadata(
                edition.standard().designation() + ", in our own words",
                edition.standard().version(),
                changed());
        metadata.put("remarks", Oscal.prose(edition.notice()));
        catalogue.put("metadata", metadata);
        catalogue.put("groups", edition.sections().stream().map(this::group).toList());
        return Map.of("catalog", catalogue);
    }

    /** When the newest words came into force, or where the published ones stand, when the standard was published. */
    private Instant changed() {
        return (method == null ? List.<CaseVersion>of() : method.reworded())
                .stream().map(CaseVersion::since).max(Comparator.naturalOrder()).orElseGet(() -> published(edition));
    }

    /** The first instant of the day, or of the month, in which the standard was published. */
    static Instant published(Edition edition) {
        try {
            String day = edition.standard().published();
            return LocalDate.parse(day.length() == 7 ? day + "-01" : day)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private Map<String, Object> group(Section section) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("id", "s-" + section.id());
        group.put("class", "clause");
        group.put("title", Oscal.line(section.title()));
        group.put("props", List.of(Map.of("name", "label", "value", section.id())));
        group.put(
                "controls",
                section.provisions().stream()
                        .map(edition::require)
                        .map(this::control)
                        .toList());
        return group;
    }

    private Map<String, Object> control(Provision provision) {
        String id = provision.id().value();
        Map<String, Object> control = new LinkedHashMap<>();
        control.put("id", Oscal.control(id));
        control.put("class", "provision");
        control.put("title", Oscal.line(provision.title()));
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(Map.of("name", "label", "value", id));
        properties.add(Oscal.property("modality", provision.modality().letter()));
        if (provision.status() != null) {
            properties.add(Oscal.property("status", provision.status()));
        }
        properties.add(
                Oscal.property("confidence", provision.confidence().name().toLowerCase(Locale.ROOT)));
        control.put("props", properties);
        control.put("links", List.of(Map.of("href", address + "/" + id, "rel", "canonical")));
        control.put("parts", parts(provision));
        return control;
    }

    private List<Map<String, Object>> parts(Provision provision) {
        String id = provision.id().value();
        List<Map<String, Object>> parts = new ArrayList<>();
        parts.add(part(Oscal.statement(id), "statement", provision.statement()));
        parts.add(part(Oscal.control(id) + "_gdn", "guidance", provision.intent()));
        if (method != null) {
            method.group(provision.id())
                    .ifPresent(group -> group.testCases().forEach(testCase -> parts.add(objective(testCase))));
        }
        return parts;
    }

    private static Map<String, Object> objective(TestCase testCase) {
        Map<String, Object> part = part("c-" + testCase.id(), "assessment-objective", testCase.passCriterion());
        part.put("title", Oscal.line(testCase.id() + ": " + testCase.purpose()));
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(Map.of("name", "label", "value", testCase.id()));
        if (testCase.isOwn()) {
            properties.add(Oscal.property("case-version", String.valueOf(testCase.version())));
        }
        part.put("props", properties);
        return part;
    }

    private static Map<String, Object> part(String id, String name, String prose) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("id", id);
        part.put("name", name);
        part.put("prose", Oscal.prose(prose));
        return part;
    }
}
