package org.sealwright.documents;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every document in NIST's Open Security Controls Assessment Language (OSCAL 1.1.2, JSON) is made of.
 *
 * <p>OSCAL knows UUIDs of the versions 4 and 5 alone, so ids of ours become UUIDs of version 5 over their text: the same thing
 * has the same one in every document. Provisions are controls with a token in front, because an id there begins with a letter.
 */
public final class Oscal {

    public static final String VERSION = "1.1.2";

    /** Name space of properties that OSCAL does not know. */
    public static final String NAMESPACE = "urn:sealwright:oscal";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final NameBasedGenerator NAMES = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private Oscal() {}

    /** The UUID of a thing; {@code name} is unique among all, such as an address. */
    public static String uuid(String name) {
        return NAMES.generate(NAMESPACE + ":" + name).toString();
    }

    public static String uuid(String kind, UUID id) {
        return uuid(kind + "/" + id);
    }

    /** A provision as a control: {@code p-5.1-1}. */
    public static String control(String provision) {
        return "p-" + provision;
    }

    /** The one statement of a control. */
    public static String statement(String provision) {
        return control(provision) + "_smt";
    }

    /** A document's bytes; the same content has the same bytes on every node. */
    public static byte[] bytes(Map<String, Object> document) {
        return JSON.writeValueAsBytes(document);
    }

    /** Head of a document. */
    public static Map<String, Object> metadata(String title, String version, Instant modified) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("title", line(title));
        metadata.put("last-modified", time(modified));
        metadata.put("version", version);
        metadata.put("oscal-version", VERSION);
        return metadata;
    }

    /** A property of ours. */
    public static Map<String, Object> property(String name, String value) {
        return Map.of("name", name, "ns", NAMESPACE, "value", line(value));
    }

    public static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Words on one line of Markdown: no HTML, no line breaks, never empty. */
    public static String line(String text) {
        String line = prose(text).replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "–" : line;
    }

    /** Words as Markdown. HTML in it is shown as text: whoever renders it shall run nothing. */
    public static String prose(String text) {
        return text.strip().replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Puts a list that OSCAL wants to be absent where it is empty. */
    public static void putUnlessEmpty(Map<String, Object> json, String name, List<?> values) {
        if (!values.isEmpty()) {
            json.put(name, values);
        }
    }
}
