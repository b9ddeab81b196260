package org.sealwright.analysis;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Bills of materials in CycloneDX JSON, any version. */
@Component
class CycloneDxJsonReader implements FormatReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Xml.DEEPEST)
                    .maxStringLength(GuardedStream.LONGEST_RUN)
                    .maxNameLength(10_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    @Override
    public String name() {
        return "cyclonedx-json";
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.startsWith("{")
                && (beginning.contains("\"bomFormat\"") || beginning.contains("cyclonedx.org/schema/bom"));
    }

    @Override
    public void read(InputStream content, Notes notes) throws IOException, Unreadable {
        try (JsonParser json = FACTORY.createParser(new GuardedStream(content, false))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("analysis.unreadable.not-cyclonedx");
            }
            bom(json, notes);
            if (json.nextToken() != null) {
                throw new Unreadable("analysis.unreadable.json", line(json));
            }
        } catch (StreamConstraintsException e) {
            throw new Unreadable("analysis.unreadable.limits", Xml.DEEPEST, GuardedStream.LONGEST_RUN >> 20);
        } catch (JacksonException e) {
            Unreadable limit = GuardedStream.Exceeded.in(e);
            if (limit != null) {
                throw limit;
            }
            if (e.getCause() instanceof IOException broken && !(broken instanceof CharConversionException)) {
                throw broken;
            }
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Unreadable("analysis.unreadable.json", line);
        }
    }

    private static int line(JsonParser json) {
        return Math.max(1, json.currentLocation().getLineNr());
    }

    private static void bom(JsonParser json, Notes notes) throws Unreadable {
        boolean ours = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "bomFormat" -> ours = "CycloneDX".equals(json.getString());
                case "metadata" -> metadata(json, notes);
                case "components" -> components(json, notes);
                default -> json.skipChildren();
            }
        }
        requireEnd(json);
        if (!ours) {
            throw new Unreadable("analysis.unreadable.not-cyclonedx");
        }
    }

    private static void metadata(JsonParser json, Notes notes) throws Unreadable {
        if (!isObject(json)) {
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "timestamp" -> {
                    if (json.currentToken() == JsonToken.VALUE_STRING) {
                        notes.madeAt(Materials.time(json.getString()));
                    }
                    json.skipChildren();
                }
                case "tools" -> tools(json, notes);
                case "component" -> component(json, notes, Observation.Kind.PRODUCT);
                default -> json.skipChildren();
            }
        }
        requireEnd(json);
    }

    /** A list of tools up to 1.4; from 1.5 on an object with a list of components. */
    private static void tools(JsonParser json, Notes notes) throws Unreadable {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (isObject(json)) {
                    Map<String, String> tool = fields(json, new Notes());
                    notes.tool(tool.get("name"), tool.get("version"));
                }
            }
        } else if (isObject(json)) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("components") && json.currentToken() == JsonToken.START_ARRAY) {
                    tools(json, notes);
                } else {
                    json.skipChildren();
                }
            }
            requireEnd(json);
        }
    }

    private static void components(JsonParser json, Notes notes) throws Unreadable {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            component(json, notes, Observation.Kind.COMPONENT);
        }
    }

    private static void component(JsonParser json, Notes notes, Observation.Kind kind) throws Unreadable {
        if (isObject(json)) {
            Materials.note(notes, kind, fields(json, notes));
        }
    }

    private static Map<String, String> fields(JsonParser json, Notes notes) throws Unreadable {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING && (Materials.FIELDS.contains(name) || name.equals("type"))) {
                fields.put(name, json.getString());
            } else if (name.equals("components")) {
                components(json, notes);
            } else {
                json.skipChildren();
            }
        }
        requireEnd(json);
        return fields;
    }

    /** Whether an object begins here; anything else is passed over. */
    private static boolean isObject(JsonParser json) throws Unreadable {
        if (json.currentToken() == null) {
            throw new Unreadable("analysis.unreadable.json", line(json));
        }
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        json.skipChildren();
        return false;
    }

    private static void requireEnd(JsonParser json) throws Unreadable {
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new Unreadable("analysis.unreadable.json", line(json));
        }
    }
}
