package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.StatementMigration.Reason;

class StatementMigrationTests {

    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();
    private static final Edition EARLIER = CATALOGUE.requireEdition(EditionId.EN_303_645_V2_1_1);
    private static final Edition LATER = CATALOGUE.requireEdition(EditionId.EN_303_645_V3_1_3);
    private static final List<ProvisionId> SCOPE =
            LATER.provisions().stream().map(Provision::id).toList();

    private static Reason reason(String provision, IcsAnswer... before) {
        Map<ProvisionId, IcsAnswer> statement =
                Stream.of(before).collect(Collectors.toMap(IcsAnswer::provision, answer -> answer));
        return StatementMigration.of(LATER, SCOPE, statement).anew().stream()
                .filter(one -> one.provision().id().equals(ProvisionId.of(provision)))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Property(tries = 200)
    void carriesOnlyWhatStayedNeverAnNaAndLosesNoProvision(
            @ForAll("statements") Map<ProvisionId, IcsAnswer> statement) {
        StatementMigration migration = StatementMigration.of(LATER, SCOPE, statement);
        assertThat(Stream.concat(
                        migration.carried().stream().map(IcsAnswer::provision),
                        migration.anew().stream().map(one -> one.provision().id())))
                .containsExactlyInAnyOrderElementsOf(SCOPE);
        for (IcsAnswer answer : migration.carried()) {
            Provision provision = LATER.require(answer.provision());
            IcsAnswer before = statement.get(provision.inEditionOf2020().getFirst());
            assertThat(provision.change().kind()).isIn(Change.Kind.UNCHANGED, Change.Kind.STATUS_ONLY);
            assertThat(answer.support()).isNotEqualTo(Support.NOT_APPLICABLE).isEqualTo(before.support());
            assertThat(answer.detail()).isEqualTo(before.detail());
        }
        for (StatementMigration.Anew one : migration.anew()) {
            boolean stayed = one.provision().change().kind().carriesAnswers();
            assertThat(one.reason() == Reason.WAS_NOT_APPLICABLE || one.reason() == Reason.WAS_NOT_ANSWERED)
                    .isEqualTo(stayed);
        }
    }

    @Test
    void saysWhy() {
        ProvisionId kept = LATER.provisions().stream()
                .filter(p -> p.change().kind() == Change.Kind.UNCHANGED)
                .findFirst()
                .orElseThrow()
                .id();
        ProvisionId before = LATER.require(kept).inEditionOf2020().getFirst();
        assertThat(reason(kept.value())).isEqualTo(Reason.WAS_NOT_ANSWERED);
        assertThat(reason(kept.value(), new IcsAnswer(before, Support.NOT_APPLICABLE, "No.")))
                .isEqualTo(Reason.WAS_NOT_APPLICABLE);
        assertThat(reason("6-6")).isEqualTo(Reason.NEW);
        assertThat(reason("5.1-1")).isEqualTo(Reason.SCOPE_CHANGED);
        assertThat(reason("5.0-1")).isEqualTo(Reason.RENUMBERED);
        LATER.voidProvisions()
                .forEach(gone -> gone.replacedBy()
                        .forEach(now -> assertThat(reason(now.value())).isEqualTo(Reason.SPLIT)));
    }

    @Test
    void leadsFromTheEditionBeforeAlone() {
        assertThat(StatementMigration.leadsFrom(EARLIER.id(), LATER.id())).isTrue();
        assertThat(StatementMigration.leadsFrom(LATER.id(), EARLIER.id())).isFalse();
        assertThat(StatementMigration.leadsFrom(EditionId.TS_103_645_V1_1_1, LATER.id()))
                .isFalse();
    }

    @Provide
    Arbitrary<Map<ProvisionId, IcsAnswer>> statements() {
        return ProvisionFixture.statements(
                EARLIER.provisions().stream().map(Provision::id).toList());
    }
}
