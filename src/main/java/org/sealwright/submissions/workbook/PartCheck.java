package org.sealwright.submissions.workbook;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Looks through the XML of a workbook's parts without keeping any of it, and counts what there is. */
final class PartCheck {

    static final int MOST_SHEETS = 100;
    static final int MOST_ROWS = 50_000;
    static final int MOST_CELLS = 1_000_000;
    private static final int DEEPEST = 64;

    private static final XMLInputFactory XML = factory();

    private int sheets;
    private int rows;
    private int cells;

    /** The JDK's own reader: it tells of a document type without reading what it declares. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    void look(String name, byte[] part) throws RefusedWorkbook {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new RefusedWorkbook("sheet-dtd");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw new RefusedWorkbook("sheet-broken");
                    }
                    element(name, reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            throw new RefusedWorkbook("sheet-broken");
        }
    }

    private void element(String part, XMLStreamReader reader) throws RefusedWorkbook {
        switch (reader.getLocalName()) {
            case "sheet" -> {
                if (part.equals("xl/workbook.xml") && ++sheets > MOST_SHEETS) {
                    throw new RefusedWorkbook("sheet-many", "" + MOST_SHEETS);
                }
            }
            case "row" -> {
                if (part.startsWith("xl/worksheets/") && ++rows > MOST_ROWS) {
                    throw new RefusedWorkbook("sheet-rows", "" + MOST_ROWS);
                }
            }
            case "c" -> cell(part, reader.getAttributeValue(null, "r"));
            case "Override", "Default" -> type(reader.getAttributeValue(null, "ContentType"));
            case "Relationship" -> target(reader);
            default -> {}
        }
    }

    /** Columns beyond ZZ are not looked for; a cell there would only make a row large. */
    private void cell(String part, @Nullable String address) throws RefusedWorkbook {
        if (!part.startsWith("xl/worksheets/")) {
            return;
        }
        if (++cells > MOST_CELLS) {
            throw new RefusedWorkbook("sheet-cells", "" + MOST_CELLS);
        }
        if (address != null && !address.matches("[A-Z]{1,2}[1-9][0-9]{0,6}")) {
            throw new RefusedWorkbook("sheet-wide");
        }
    }

    private static void type(@Nullable String type) throws RefusedWorkbook {
        if (type != null && (type.contains("macroEnabled") || type.contains("vbaProject"))) {
            throw new RefusedWorkbook("sheet-macros");
        }
    }

    /** A hyperlink in a cell leads nowhere while the file is read; all else that lies outside is refused. */
    private static void target(XMLStreamReader reader) throws RefusedWorkbook {
        String type = reader.getAttributeValue(null, "Type");
        boolean external = "External".equalsIgnoreCase(reader.getAttributeValue(null, "TargetMode"));
        if (external && (type == null || !type.endsWith("/hyperlink"))) {
            throw new RefusedWorkbook("sheet-links");
        }
    }
}
