package org.sealwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class ReachTests {

    @Autowired
    AskedService asking;

    @Autowired
    Tries tries;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    private static final UUID MAKER = UUID.fromString("0190f5a0-0000-7000-8000-000000000001");

    private static Actor of(OrganisationKind kind, Role role) {
        return new Actor(UUID.randomUUID(), MAKER, kind, Set.of(role));
    }

    @Test
    void tellsTheDatabaseHowFarAnActSees() {
        assertThat(asking.reach(of(OrganisationKind.MANUFACTURER, Role.OWNER))).isEqualTo("maker:" + MAKER);
        assertThat(asking.reach(of(OrganisationKind.LABORATORY, Role.ASSESSOR))).isEqualTo("laboratory:" + MAKER);
        assertThat(asking.reach(of(OrganisationKind.BODY, Role.ASSESSOR))).isEqualTo("body");
        assertThat(asking.reach(Actor.system("sweep"))).isEqualTo("system");
    }

    @Test
    void forgetsTheReachWithTheTransaction() {
        asking.reach(Actor.system("sweep"));
        for (int i = 0; i < 30; i++) { // enough to meet every pooled connection
            assertThat(tries.asNobody(() -> asking.current())).isNullOrEmpty();
        }
    }

    /** Statement 10: {@code current_date} in a trigger is the day that the portal itself counts. */
    @Test
    void tellsTheDatabaseTheBodysZone() {
        assertThat(asking.zone(Actor.system("sweep"))).isEqualTo("Pacific/Auckland");
    }

    @Test
    void givesAnInnerActItsOwnReachAndTheOuterOneItsOwnAgain() throws Exception {
        Actor owner = of(OrganisationKind.MANUFACTURER, Role.OWNER);
        String reaches = tries.as(owner, () -> {
            String inner = asking.reach(Actor.system("sweep"));
            assertThatThrownBy(() -> asking.fail(Actor.system("sweep"))).isInstanceOf(IllegalArgumentException.class);
            return inner + " " + asking.current();
        });
        assertThat(reaches).isEqualTo("system maker:" + MAKER);
    }

    @Test
    void refusesARoleThatWasNotNamed() {
        assertThatThrownBy(() -> asking.ownersOnly(of(OrganisationKind.MANUFACTURER, Role.VIEWER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asking.ownersOnly(Actor.system("sweep"))).isInstanceOf(AccessDeniedException.class);
        assertThat(asking.ownersOnly(of(OrganisationKind.MANUFACTURER, Role.OWNER)))
                .isTrue();
    }

    /** Statement 5: every table that says whose it is stands behind the fence. */
    @Test
    void fencesEveryMakerOwnedTable() {
        assertThat(database.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'maker_id' and not a.attisdropped
                        where c.relkind = 'r' and not c.relrowsecurity
                          and n.nspname not in ('audit', 'registry')
                          and n.nspname || '.' || c.relname not in
                            ('organisations.part', 'organisations.interest', 'organisations.commission')
                        order by 1
                        """).query(String.class).list())
                .as("maker-owned tables without row-level security")
                .isEmpty();
    }
}
