package org.sealwright.assessments.meeting;

import java.util.List;
import org.sealwright.catalogue.CaseKind;

/** What can strike somebody who holds a tool's file beside the tables. Each has its sentences in {@code messages/}. */
public enum Rule {
    /** A port answers that the interface table does not list. */
    UNLISTED_INTERFACE(CaseKind.FUNCTIONAL, "5.6-1", "5.5-5"),
    /** A port answers that the interface table says is disabled. */
    DISABLED_INTERFACE(CaseKind.FUNCTIONAL, "5.6-1"),
    /** A port answers with a protocol that has no encryption. */
    CLEARTEXT(CaseKind.FUNCTIONAL, "5.5-1", "5.5-7"),
    /** A port agrees to a version of TLS or SSL that has been given up. */
    OUTDATED_TLS(CaseKind.FUNCTIONAL, "5.5-1", "5.5-7"),
    /** The interface table lists a port that did not answer. */
    SILENT_INTERFACE(CaseKind.FUNCTIONAL, "5.6-1"),
    /** A bill of materials names components that the component table does not. */
    UNLISTED_COMPONENTS(CaseKind.CONCEPTUAL, "5.3-1", "5.3-2"),
    /** The component table has rows that a bill of materials does not bear out. */
    UNMET_COMPONENTS(CaseKind.CONCEPTUAL, "5.3-1", "5.3-2"),
    /** Both name a component, with different versions. */
    COMPONENT_VERSION(CaseKind.CONCEPTUAL, "5.3-1", "5.3-2"),
    /** What answers on a port is of another version than the bill of materials says. */
    SERVICE_VERSION(CaseKind.CONCEPTUAL, "5.3-1", "5.3-2"),
    /** A bill of materials is of another firmware version than the one on the bench. */
    OTHER_FIRMWARE(CaseKind.CONCEPTUAL, "5.3-1", "5.3-2");

    private final CaseKind kind;
    private final List<String> provisions;

    Rule(CaseKind kind, String... provisions) {
        this.kind = kind;
        this.provisions = List.of(provisions);
    }

    /** The kind of case that it helps with. */
    public CaseKind kind() {
        return kind;
    }

    /** Provisions that it touches, the most concerned first. */
    public List<String> provisions() {
        return provisions;
    }
}
