package org.sealwright.catalogue;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Schemes come into use by people: each confirms to have compared the edition and the method with the published
 * documents, and a scheme is active once as many different people did as its file asks for.
 */
@Service
public class SchemeActivation {

    private final Catalogue catalogue;
    private final JdbcClient database;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchemeActivation(
            Catalogue catalogue,
            JdbcClient database,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.database = database;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that this administrator compared the scheme's files; a second time changes nothing.
     *
     * @return whether it was recorded now; {@code false} if it was before
     * @throws NotFound if the catalogue has no such scheme
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public boolean confirm(Actor admin, String schemeId) {
        Scheme scheme = scheme(schemeId);
        Sha256 digest = digest(scheme);
        int recorded = database.sql("""
                        insert into catalogue.comparison (id, scheme_id, scheme_digest, account_id, compared_at)
                        values (?, ?, ?, ?, ?) on conflict (scheme_id, scheme_digest, account_id) do nothing
                        """)
                .params(Ids.next(), scheme.id(), digest.toString(), admin.id(), Timestamp.from(clock.instant()))
                .update();
        if (recorded == 1) {
            events.publishEvent(new Act(admin, "catalogue.scheme.compared", "scheme", scheme.id())
                    .with(Map.of("digest", digest.toString())));
        }
        return recorded == 1;
    }

    /** Whether enough different people confirmed what this program carries. */
    @Transactional(readOnly = true)
    @AllowedToAnyone("whether a scheme is in use is public")
    public boolean isActive(String schemeId) {
        Scheme scheme = scheme(schemeId);
        return comparisons(scheme).size() >= scheme.activation().people();
    }

    /** The schemes that are in use, in the catalogue's order. */
    @Transactional(readOnly = true)
    @AllowedToAnyone("which schemes are in use is public")
    public List<Scheme> active() {
        return catalogue.schemes().stream()
                .filter(scheme ->
                        comparisons(scheme).size() >= scheme.activation().people())
                .toList();
    }

    /** Every scheme with who confirmed it. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public List<SchemeStatus> statuses(Actor actor) {
        return catalogue.schemes().stream().map(s -> status(s, actor)).toList();
    }

    private SchemeStatus status(Scheme scheme, Actor actor) {
        List<SchemeStatus.Comparison> comparisons = comparisons(scheme);
        Map<UUID, String> names = directory.names(
                comparisons.stream().map(SchemeStatus.Comparison::account).toList());
        boolean mayConfirm = actor.has(Role.ADMINISTRATOR)
                && comparisons.stream().noneMatch(c -> c.account().equals(actor.id()));
        return new SchemeStatus(scheme, catalogue.methodOf(scheme), digest(scheme), comparisons, names, mayConfirm);
    }

    private Scheme scheme(String id) {
        return catalogue.scheme(id).orElseThrow(() -> new NotFound("scheme", id));
    }

    /** Over the scheme and all files that it uses. */
    private Sha256 digest(Scheme scheme) {
        Method method = catalogue.methodOf(scheme);
        return Sha256.of(String.join(
                "\n",
                catalogue.digest(scheme.id()).toString(),
                catalogue.digest(scheme.edition().value()).toString(),
                catalogue.digest(method.id()).toString(),
                catalogue.digest(method.ixitId()).toString()));
    }

    private List<SchemeStatus.Comparison> comparisons(Scheme scheme) {
        return database.sql("""
                        select account_id, compared_at from catalogue.comparison
                        where scheme_id = ? and scheme_digest = ? order by compared_at, id
                        """)
                .params(scheme.id(), digest(scheme).toString())
                .query((row, number) -> new SchemeStatus.Comparison(
                        row.getObject("account_id", UUID.class),
                        row.getTimestamp("compared_at").toInstant()))
                .list();
    }
}
