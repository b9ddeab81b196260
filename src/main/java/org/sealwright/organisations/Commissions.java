package org.sealwright.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks laboratories to evaluate; a commission is what lets a laboratory's people see a matter (ISO/IEC 17065, 6.2.2). */
@Service
public class Commissions {

    private final JdbcClient database;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commissions(JdbcClient database, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Commissions a laboratory, or takes up an ended commission again; doing it twice changes nothing. */
    @Transactional
    @AllowedTo({Role.APPLICATION_REVIEWER, Role.SURVEILLANCE_OFFICER})
    public void commission(Actor actor, UUID matter, UUID maker, UUID laboratory) {
        OrganisationView asked = directory.organisation(laboratory);
        if (asked.kind() != OrganisationKind.LABORATORY || !asked.active()) {
            throw new Refused("organisations.commission.no-laboratory", asked.name());
        }
        int changed = database.sql("""
                        insert into organisations.commission (matter, laboratory_id, maker_id, commissioned_at)
                        values (?, ?, ?, ?)
                        on conflict (matter, laboratory_id) do update set commissioned_at = excluded.commissioned_at, ended_at = null
                        where commission.ended_at is not null
                        """).params(matter, laboratory, maker, now()).update();
        if (changed == 1) {
            events.publishEvent(new LaboratoryCommissioned(actor, matter, maker, laboratory));
        }
    }

    /** Ends a commission: the laboratory's people no longer see the matter, and what they wrote stays. */
    @Transactional
    @AllowedTo({Role.APPLICATION_REVIEWER, Role.SURVEILLANCE_OFFICER})
    public void end(Actor actor, UUID matter, UUID laboratory) {
        int changed = database.sql("""
                        update organisations.commission set ended_at = ?
                        where matter = ? and laboratory_id = ? and ended_at is null
                        """).params(now(), matter, laboratory).update();
        if (changed == 0) {
            throw new NotFound("commission of laboratory", laboratory);
        }
        events.publishEvent(new Act(actor, "organisations.laboratory.released", "matter", matter)
                .with(Map.of("laboratory", laboratory.toString())));
    }

    /** The laboratories that work on a matter now, by name. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public List<OrganisationView> of(Actor actor, UUID matter) {
        return database.sql("""
                        select o.id, o.kind, o.name, o.country, o.address, o.registered_id, o.website, o.state
                        from organisations.commission c join organisations.organisation o on o.id = c.laboratory_id
                        where c.matter = ? and c.ended_at is null order by o.name, o.id
                        """).param(matter).query(Directory::organisation).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
