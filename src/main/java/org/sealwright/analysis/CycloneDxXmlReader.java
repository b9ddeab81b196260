package org.sealwright.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** Bills of materials in CycloneDX XML, any version. */
@Component
class CycloneDxXmlReader implements FormatReader {

    @Override
    public String name() {
        return "cyclonedx-xml";
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.startsWith("<") && beginning.contains("cyclonedx.org/schema/bom");
    }

    @Override
    public void read(InputStream content, Notes notes) throws IOException, Unreadable {
        Xml.read(content, xml -> {
            if (!xml.next() || !xml.name().equals("bom")) {
                throw new Unreadable("analysis.unreadable.not-cyclonedx");
            }
            while (xml.next()) {
                if (xml.isStart()) {
                    switch (xml.name()) {
                        case "metadata" -> metadata(xml, notes);
                        case "components" -> components(xml, notes);
                        default -> xml.skip();
                    }
                }
            }
        });
    }

    private static void metadata(Xml xml, Notes notes) throws XMLStreamException, Unreadable {
        int inside = xml.depth();
        while (xml.next() && xml.depth() >= inside) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "timestamp" -> notes.madeAt(Materials.time(xml.text()));
                    case "tools" -> tools(xml, notes);
                    case "component" -> component(xml, notes, Observation.Kind.PRODUCT);
                    default -> xml.skip();
                }
            }
        }
    }

    /** {@code tool} up to 1.4, {@code components/component} from 1.5 on. */
    private static void tools(Xml xml, Notes notes) throws XMLStreamException, Unreadable {
        int inside = xml.depth();
        while (xml.next() && xml.depth() >= inside) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "tool", "component" -> {
                        Map<String, String> tool = fields(xml, new Notes());
                        notes.tool(tool.get("name"), tool.get("version"));
                    }
                    case "components" -> {}
                    default -> xml.skip();
                }
            }
        }
    }

    private static void components(Xml xml, Notes notes) throws XMLStreamException, Unreadable {
        int inside = xml.depth();
        while (xml.next() && xml.depth() >= inside) {
            if (xml.isStart()) {
                if (xml.name().equals("component")) {
                    component(xml, notes, Observation.Kind.COMPONENT);
                } else {
                    xml.skip();
                }
            }
        }
    }

    private static void component(Xml xml, Notes notes, Observation.Kind kind) throws XMLStreamException, Unreadable {
        Materials.note(notes, kind, fields(xml, notes));
    }

    private static Map<String, String> fields(Xml xml, Notes notes) throws XMLStreamException, Unreadable {
        Map<String, String> fields = new HashMap<>();
        String type = xml.attribute("type");
        if (type != null) {
            fields.put("type", type);
        }
        int inside = xml.depth();
        while (xml.next() && xml.depth() >= inside) {
            if (xml.isStart()) {
                if (Materials.FIELDS.contains(xml.name())) {
                    fields.put(xml.name(), xml.text());
                } else if (xml.name().equals("components")) {
                    components(xml, notes);
                } else {
                    xml.skip();
                }
            }
        }
        return fields;
    }
}
