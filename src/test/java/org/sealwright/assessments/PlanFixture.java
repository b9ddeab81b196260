package org.sealwright.assessments;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.CatalogueFixture;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Scheme;
import org.sealwright.catalogue.Support;

/** Inputs of plans: claims by number, tables by name. */
final class PlanFixture {

    static final Catalogue CATALOGUE = CatalogueFixture.catalogue();
    static final Edition EDITION = CATALOGUE.requireEdition(EditionId.EN_303_645_V3_1_3);
    static final Method METHOD = CATALOGUE.methodFor(EDITION.id()).orElseThrow();
    static final Scheme SCHEME = CatalogueFixture.defaultScheme();

    private final Map<ProvisionId, IcsAnswer> statement = new HashMap<>();
    private final Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
    private String level = "I";

    private PlanFixture() {
        for (Provision p : EDITION.provisions()) {
            statement.put(p.id(), new IcsAnswer(p.id(), Support.NO, "Not now."));
        }
    }

    static PlanFixture claiming(String... provisions) {
        var fixture = new PlanFixture();
        for (String p : provisions) {
            ProvisionId id = ProvisionId.of(p);
            fixture.statement.put(id, new IcsAnswer(id, Support.YES, "As described."));
        }
        return fixture;
    }

    static PlanFixture claiming(List<ProvisionId> provisions) {
        return claiming(provisions.stream().map(ProvisionId::value).toArray(String[]::new));
    }

    PlanFixture with(String table, IxitContent.Table content) {
        tables.put(table, content);
        return this;
    }

    PlanFixture forLevel(String wanted) {
        level = wanted;
        return this;
    }

    PlanInputs inputs() {
        return new PlanInputs(
                EDITION,
                METHOD,
                SCHEME,
                SCHEME.requireLevel(level),
                ProductFacts.none(),
                statement,
                new IxitContent(tables));
    }

    TestPlan plan() {
        return TestPlan.derive(inputs());
    }
}
