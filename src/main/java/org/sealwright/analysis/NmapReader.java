package org.sealwright.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Port scans by nmap, {@code -oX}. Ports that are open, or that may be ({@code open|filtered}), are noted one by one, all
 * others by number. What was tried is noted too: a port that nobody asked is not a closed one.
 */
@Component
class NmapReader implements FormatReader {

    private static final String TLS_VERSION = "(SSLv[23]|TLSv1\\.[0-3])";

    @Override
    public String name() {
        return "nmap-xml";
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.startsWith("<") && beginning.contains("<nmaprun");
    }

    @Override
    public void read(InputStream content, Notes notes) throws IOException, Unreadable {
        Xml.read(content, xml -> new Scan(xml, notes).read());
    }

    /** One run of the tool while it is read. */
    private static class Scan {

        private final Xml xml;
        private final Notes notes;
        private final Map<String, Long> others = new TreeMap<>();
        private @Nullable String host;

        Scan(Xml xml, Notes notes) {
            this.xml = xml;
            this.notes = notes;
        }

        void read() throws XMLStreamException, Unreadable {
            if (!xml.next() || !xml.name().equals("nmaprun")) {
                throw new Unreadable("analysis.unreadable.not-nmap");
            }
            notes.tool("nmap", xml.attribute("version"));
            notes.madeAt(seconds(xml.attribute("start")));
            while (xml.next()) {
                if (xml.isStart()) {
                    begun();
                }
            }
            others.forEach((state, count) ->
                    notes.note(Observation.Kind.OTHER_PORTS, state, Map.of("count", Long.toString(count))));
        }

        private void begun() throws XMLStreamException, Unreadable {
            switch (xml.name()) {
                case "scaninfo" -> tried();
                case "host" -> host = null;
                case "hosthint", "prescript", "postscript", "trace", "os" -> xml.skip();
                case "address" -> address();
                case "extraports" -> count(xml.attribute("state"), xml.attribute("count"));
                case "port" -> port();
                default -> {}
            }
        }

        private void tried() {
            Map<String, @Nullable String> details = new HashMap<>();
            details.put("technique", xml.attribute("type"));
            details.put("ports", xml.attribute("services"));
            details.put("count", xml.attribute("numservices"));
            notes.note(Observation.Kind.TRIED, xml.attribute("protocol"), details);
        }

        private void address() {
            if (host == null && !"mac".equals(xml.attribute("addrtype"))) {
                host = xml.attribute("addr");
                notes.note(Observation.Kind.HOST, host, Map.of());
            }
        }

        private void port() throws XMLStreamException, Unreadable {
            String subject = xml.attribute("protocol") + "/" + xml.attribute("portid");
            Map<String, @Nullable String> details = new HashMap<>();
            details.put("host", host);
            int inside = xml.depth();
            while (xml.next() && xml.depth() >= inside) {
                if (xml.isStart()) {
                    part(details);
                }
            }
            String state = details.get("state");
            if (subject.matches("(tcp|udp|sctp)/\\d{1,5}") && state != null) {
                if (state.startsWith("open")) {
                    notes.note(Observation.Kind.PORT, subject, details);
                } else {
                    count(state, "1");
                }
            }
        }

        private void part(Map<String, @Nullable String> details) throws XMLStreamException, Unreadable {
            switch (xml.name()) {
                case "state" -> details.put("state", xml.attribute("state"));
                case "service" -> {
                    details.put("service", xml.attribute("name"));
                    for (String name : new String[] {"product", "version", "tunnel", "method", "conf"}) {
                        details.put(name, xml.attribute(name));
                    }
                }
                case "script" -> {
                    if ("ssl-enum-ciphers".equals(xml.attribute("id"))) {
                        details.put("tls", versions());
                    } else {
                        xml.skip();
                    }
                }
                default -> {}
            }
        }

        /** The versions of TLS that a port agreed to, as the script's outer tables name them. */
        private @Nullable String versions() throws XMLStreamException, Unreadable {
            StringBuilder versions = new StringBuilder();
            int inside = xml.depth();
            while (xml.next() && xml.depth() >= inside) {
                String key = xml.isStart() && xml.name().equals("table") ? xml.attribute("key") : null;
                if (key != null && key.matches(TLS_VERSION)) {
                    versions.append(versions.isEmpty() ? "" : " ").append(key);
                }
            }
            return versions.isEmpty() ? null : versions.toString();
        }

        private void count(@Nullable String state, @Nullable String count) {
            if (state != null && state.matches("[a-z|]{1,30}") && count != null && count.matches("\\d{1,9}")) {
                others.merge(state, Long.parseLong(count), Long::sum);
            }
        }

        private static @Nullable Instant seconds(@Nullable String epoch) {
            return epoch == null || !epoch.matches("\\d{1,11}") ? null : Instant.ofEpochSecond(Long.parseLong(epoch));
        }
    }
}
