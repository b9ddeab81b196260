package org.sealwright.assessments.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of services by their names in scans: how people call them, and which of them have no encryption. */
final class Services {

    private static final Map<String, List<String>> ALSO_CALLED = Map.ofEntries(
            Map.entry("http-alt", List.of("http")),
            Map.entry("http-proxy", List.of("http")),
            Map.entry("https-alt", List.of("https")),
            Map.entry("https-proxy", List.of("https")),
            Map.entry("domain", List.of("dns")),
            Map.entry("zeroconf", List.of("mdns", "bonjour")),
            Map.entry("mdns", List.of("mdns", "bonjour", "zeroconf")),
            Map.entry("upnp", List.of("upnp", "ssdp")),
            Map.entry("bootps", List.of("dhcp")),
            Map.entry("dhcps", List.of("dhcp")),
            Map.entry("secure-mqtt", List.of("mqtts")),
            Map.entry("rtsp-alt", List.of("rtsp")));

    private static final Set<String> WITHOUT_ENCRYPTION = Set.of(
            "telnet",
            "ftp",
            "tftp",
            "http",
            "http-alt",
            "http-proxy",
            "rtsp",
            "rtsp-alt",
            "mqtt",
            "coap",
            "snmp",
            "login",
            "shell",
            "exec",
            "pop3",
            "imap",
            "smtp",
            "upnp",
            "sip",
            "modbus",
            "vnc-http");

    private static final Pattern OUTBOUND = word("outbound|outgoing");
    private static final Pattern CLIENT = word("client");
    private static final Pattern SERVER = word("server|listens|listening|listener");

    private Services() {}

    /** The name as people say it: a scan says {@code http} in a tunnel where they say https. */
    static String name(@Nullable String service, boolean tunnelled) {
        if (service == null) {
            return "";
        }
        String name = service.toLowerCase(Locale.ROOT);
        return tunnelled && name.startsWith("http") && !name.startsWith("https")
                ? name.replaceFirst("http", "https")
                : name;
    }

    static boolean isCleartext(@Nullable String service, boolean tunnelled) {
        return service != null && !tunnelled && WITHOUT_ENCRYPTION.contains(service.toLowerCase(Locale.ROOT));
    }

    /** Whether a text names the service, and not as something that the product itself turns to elsewhere. */
    static boolean isNamed(String service, String text) {
        if (service.isEmpty() || service.equals("unknown") || isOutward(text)) {
            return false;
        }
        return ALSO_CALLED.getOrDefault(service, List.of(service)).stream()
                .anyMatch(called -> word(Pattern.quote(called)).matcher(text).find());
    }

    /** Whether a row speaks of what the product turns to, not of what it offers. */
    static boolean isOutward(String text) {
        return OUTBOUND.matcher(text).find()
                || CLIENT.matcher(text).find() && !SERVER.matcher(text).find();
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}
