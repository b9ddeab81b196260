package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.StartRefused;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class SchemeActivationTests {

    private static final String SCHEME = "psti-uk-1.0";

    @Autowired
    SchemeActivation activation;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    Catalogue catalogue;

    @Test
    void becomesActiveWhenTwoDifferentPeopleConfirmed() {
        Actor first = people.ofBody(Role.ADMINISTRATOR);
        Actor second = people.ofBody(Role.ADMINISTRATOR);
        assertThat(activation.isActive(SCHEME)).isFalse();
        assertThat(activation.confirm(first, SCHEME)).isTrue();
        assertThat(activation.confirm(first, SCHEME)).isFalse();
        assertThat(activation.isActive(SCHEME)).isFalse();
        assertThat(activation.confirm(second, SCHEME)).isTrue();
        assertThat(activation.isActive(SCHEME)).isTrue();
        assertThat(activation.active()).extracting(Scheme::id).contains(SCHEME);
        assertThat(activation.statuses(first))
                .filteredOn(s -> s.scheme().id().equals(SCHEME))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.comparisons()).hasSize(2);
                    assertThat(s.mayConfirm()).isFalse();
                });
    }

    @Test
    void isForAdministratorsAndKnownSchemesOnly() {
        assertThatThrownBy(() -> activation.confirm(people.ofBody(Role.CERTIFIER), SCHEME))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> activation.confirm(people.ofBody(Role.ADMINISTRATOR), "other-1.0"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesToStartOnOtherBytesUnderAPublishedId() {
        assertThat(database.sql("select count(*) from catalogue.publication")
                        .query(Integer.class)
                        .single())
                .isEqualTo(catalogue.digests().size());
        Publication.publish(catalogue.digests(), database, Clock.systemUTC());
        assertThatThrownBy(() -> Publication.publish(
                        Map.of("crosswalks", Sha256.of("something else")), database, Clock.systemUTC()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("crosswalks is not the one that was published");
    }
}
