package org.sealwright.assessments.oscal;

import java.util.UUID;
import org.sealwright.assessments.AssessmentHeader;
import org.sealwright.assessments.AssessmentReport;
import org.sealwright.documents.Oscal;
import org.sealwright.evidence.EvidenceItemView;

/** Names whatever stands in the results of one evaluation, so that each part can point at the others. */
final class OscalIds {

    private final AssessmentReport report;
    private final AssessmentHeader header;
    private final String portal;

    OscalIds(AssessmentReport report, String portal) {
        this.report = report;
        this.header = report.overview().header();
        this.portal = portal;
    }

    String plan() {
        return Oscal.uuid("plan/" + header.id() + "/" + report.revision());
    }

    String observation(String caseId) {
        return Oscal.uuid("case/" + header.id() + "/" + caseId);
    }

    String body() {
        return Oscal.uuid(portal);
    }

    String maker() {
        return Oscal.uuid("maker-of", header.submission());
    }

    static String person(UUID account) {
        return Oscal.uuid("account", account);
    }

    static String device(UUID id) {
        return Oscal.uuid("device", id);
    }

    static String resource(EvidenceItemView item) {
        return Oscal.uuid("evidence", item.id());
    }

    String finding(String provision) {
        return Oscal.uuid("provision/" + header.id() + "/" + provision);
    }
}
