package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names what lay on the bench: serial number, hardware revision, firmware version and its digest. */
@Service
public class DeviceNaming {

    private final Assessments assessments;
    private final Parts parts;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeviceNaming(
            Assessments assessments, Parts parts, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.parts = parts;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A unit on the bench. */
    public record Device(UUID id, String model, String serial, String hardware, String firmware, Sha256 digest) {}

    /** Adds a unit; the same form sent twice adds one. */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void name(Actor actor, UUID id, DeviceOrder order) {
        Assessment assessment = open(actor, id);
        int added = database.sql("""
                        insert into assessments.device (id, assessment_id, matter, maker_id, model, serial, hardware,
                          firmware, firmware_digest, named_by, named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        order.id(),
                        id,
                        assessment.matter(),
                        assessment.maker(),
                        order.model(),
                        order.serial(),
                        order.hardware(),
                        order.firmware(),
                        order.digest().hex(),
                        actor.id(),
                        Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            record(actor, assessment, "assessments.device.named", order.id());
        }
    }

    /** Takes a unit off the list that was named by mistake. */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void remove(Actor actor, UUID id, UUID device) {
        Assessment assessment = open(actor, id);
        int removed = database.sql("delete from assessments.device where id = ? and assessment_id = ?")
                .params(device, id)
                .update();
        if (removed == 0) {
            throw new NotFound("device", device);
        }
        record(actor, assessment, "assessments.device.removed", device);
    }

    List<Device> of(UUID assessment) {
        return database.sql("""
                        select id, model, serial, hardware, firmware, firmware_digest from assessments.device
                        where assessment_id = ? order by named_at, id
                        """)
                .param(assessment)
                .query((row, number) -> new Device(
                        row.getObject("id", UUID.class),
                        row.getString("model"),
                        row.getString("serial"),
                        row.getString("hardware"),
                        row.getString("firmware"),
                        new Sha256(row.getString("firmware_digest"))))
                .list();
    }

    private Assessment open(Actor actor, UUID id) {
        Assessment assessment = assessments.requireForEdit(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        return assessment;
    }

    private void record(Actor actor, Assessment assessment, String act, UUID device) {
        events.publishEvent(new Act(actor, act, "assessment", assessment.id())
                .of(assessment.maker())
                .with(Map.of("device", device.toString())));
    }
}
