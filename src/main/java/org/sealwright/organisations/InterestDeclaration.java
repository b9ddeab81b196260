package org.sealwright.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Act;
import org.sealwright.audit.Trail;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.web.Paged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the people of the body and of laboratories declare in whom they have an interest (ISO/IEC 17065, 4.2). While it
 * lasts, and for the cooling-off time after it, they take no part in that manufacturer's matters.
 */
@Service
public class InterestDeclaration {

    private static final String VIEW = """
            select i.id, i.account_id, a.name as person, i.maker_id, o.name as maker, i.reason, i.declared_at, i.ended_on, i.ends_on
            from organisations.interest i
            join organisations.account a on a.id = i.account_id
            join organisations.organisation o on o.id = i.maker_id\s""";

    private final Interests interests;
    private final Directory directory;
    private final JdbcClient database;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterestDeclaration(
            Interests interests,
            Directory directory,
            JdbcClient database,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.interests = interests;
        this.directory = directory;
        this.database = database;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param endedOn last day of the interest, {@code null} while it lasts
     * @throws Refused where the organisation is no manufacturer, or the last day is still to come
     */
    @Transactional
    @AllowedTo(everyRole = true)
    public void declare(Actor actor, UUID id, UUID maker, String reason, @Nullable LocalDate endedOn) {
        requireIndependent(actor);
        if (directory.organisation(maker).kind() != OrganisationKind.MANUFACTURER) {
            throw Refused.at("maker", "organisations.interest.no-maker");
        }
        if (endedOn != null && endedOn.isAfter(today())) {
            throw Refused.at("endedOn", "organisations.interest.future");
        }
        if (interests.findById(id).isPresent()) {
            return;
        }
        Interest interest = new Interest(id, actor.id(), maker, reason, clock.instant());
        if (endedOn != null) {
            interest.end(endedOn);
        }
        interests.saveAndFlush(interest);
        events.publishEvent(new Act(actor, "organisations.interest.declared", "interest", id)
                .of(maker)
                .with(Map.of("reason", trail.keep(reason).toString())));
    }

    /** The interest ends today, and the cooling-off time begins. @throws NotFound if it is not the actor's, or has ended */
    @Transactional
    @AllowedTo(everyRole = true)
    public void withdraw(Actor actor, UUID id) {
        Interest interest = interests
                .findById(id)
                .filter(found -> found.account().equals(actor.id()) && found.lasts())
                .orElseThrow(() -> new NotFound("lasting interest", id));
        interest.end(today());
        interests.saveAndFlush(interest);
        events.publishEvent(new Act(actor, "organisations.interest.withdrawn", "interest", id).of(interest.maker()));
    }

    /** The actor's own, newest first. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public List<InterestView> own(Actor actor) {
        return database.sql(VIEW + "where i.account_id = ? order by i.declared_at desc, i.id")
                .param(actor.id())
                .query(InterestDeclaration::view)
                .list();
    }

    /** Everybody's, newest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public Paged<InterestView> all(Actor actor, int page) {
        long total = database.sql("select count(*) from organisations.interest")
                .query(Long.class)
                .single();
        List<InterestView> items = database.sql(VIEW + "order by i.declared_at desc, i.id offset ? limit ?")
                .params(Paged.offset(page, total), Paged.USUAL_SIZE)
                .query(InterestDeclaration::view)
                .list();
        return Paged.of(items, page, total);
    }

    private static InterestView view(ResultSet row, int number) throws SQLException {
        return new InterestView(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("person"),
                row.getObject("maker_id", UUID.class),
                row.getString("maker"),
                row.getString("reason"),
                row.getTimestamp("declared_at").toInstant(),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    private static void requireIndependent(Actor actor) {
        if (actor.isOf(OrganisationKind.MANUFACTURER)) {
            throw new Refused("organisations.interest.not-yours");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * A declared interest.
     *
     * @param endedOn last day of the interest itself, {@code null} while it lasts
     * @param endsOn last day of the cooling-off time, {@code null} while the interest lasts
     */
    public record InterestView(
            UUID id,
            UUID accountId,
            String person,
            UUID makerId,
            String maker,
            String reason,
            Instant declaredAt,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate endsOn) {}
}
