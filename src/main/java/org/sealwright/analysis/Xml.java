package org.sealwright.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML from strangers, as a stream of elements. A DOCTYPE is passed over and nothing that it names is fetched; an entity of
 * the file's own ends the reading, and so does nesting deeper than {@link #DEEPEST}.
 */
class Xml {

    /** Deepest nesting that is followed. */
    static final int DEEPEST = 90;

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml [^>]*encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched: " + systemId);
        });
        // without one the parser writes to the console
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory;
    }

    /** What is done with a document. */
    @FunctionalInterface
    interface Walk {
        void through(Xml xml) throws XMLStreamException, Unreadable;
    }

    /** Reads a document to its end. */
    static void read(InputStream content, Walk walk) throws IOException, Unreadable {
        XMLStreamReader reader = null;
        try {
            reader = FACTORY.createXMLStreamReader(decoded(new GuardedStream(content, true)));
            walk.through(new Xml(reader));
        } catch (XMLStreamException e) {
            throw why(e);
        } catch (GuardedStream.Exceeded e) {
            throw e.because();
        } catch (RuntimeException e) {
            // the parser meets some broken files with exceptions of its own
            Unreadable limit = GuardedStream.Exceeded.in(e);
            throw limit == null ? new Unreadable("analysis.unreadable.xml", 1) : limit;
        } finally {
            close(reader);
        }
    }

    /**
     * Decodes as the declaration says, UTF-8 without one. Bytes that mean nothing become U+FFFD: left to itself the parser
     * writes about them to the console.
     */
    private static Reader decoded(InputStream content) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(content, DECLARATION);
        byte[] first = whole.readNBytes(DECLARATION);
        int mark = new String(first, StandardCharsets.ISO_8859_1).startsWith(BYTE_ORDER_MARK) ? 3 : 0;
        first = Arrays.copyOfRange(first, mark, first.length);
        whole.unread(first);
        Matcher declared = ENCODING.matcher(new String(first, StandardCharsets.ISO_8859_1));
        return new InputStreamReader(whole, declared.find() ? charset(declared.group(1)) : StandardCharsets.UTF_8);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Unreadable why(XMLStreamException e) throws IOException {
        Throwable cause = e.getNestedException() == null ? e : e.getNestedException();
        Unreadable limit = GuardedStream.Exceeded.in(cause);
        if (limit != null) {
            return limit;
        }
        if (cause instanceof IOException broken) {
            throw broken;
        }
        if (String.valueOf(e.getMessage()).contains("was referenced, but not declared")) {
            return new Unreadable("analysis.unreadable.entity");
        }
        if (String.valueOf(e.getMessage()).contains("JAXP0001")) {
            return new Unreadable("analysis.unreadable.unusual");
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        return new Unreadable("analysis.unreadable.xml", line);
    }

    private static void close(@Nullable XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            // it held nothing but memory
        }
    }

    /** Goes to the next start or end of an element; {@code false} at the end of the document. */
    boolean next() throws XMLStreamException, Unreadable {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new Unreadable("analysis.unreadable.deep", DEEPEST);
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable("analysis.unreadable.entity");
                default -> {}
            }
        }
        return false;
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    String name() {
        return reader.getLocalName();
    }

    int depth() {
        return depth;
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** The text of the element that just began, which holds no other; goes to its end. */
    String text() throws XMLStreamException, Unreadable {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < GuardedStream.LONGEST_RUN) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new Unreadable("analysis.unreadable.deep", DEEPEST);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth < inside) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable("analysis.unreadable.entity");
                default -> {}
            }
        }
        return text.toString();
    }

    /** Passes over the element that just began. */
    void skip() throws XMLStreamException, Unreadable {
        int inside = depth;
        while (depth >= inside && next()) {
            // everything in it
        }
    }
}
