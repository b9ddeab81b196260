package org.sealwright.assessments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.RegimesView;
import org.sealwright.catalogue.RegimeCoverage;

/** Coverage of other schemes and laws, for programs (docs/formats/regimes.md). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegimesDocument(
        int v,
        String product,
        String edition,
        String crosswalk,
        String restsOn,
        @Nullable String digest,
        Instant asOf,
        String notice,
        List<Regime> regimes) {

    /** One framework; {@code level} only where it has levels. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Regime(
            String id,
            String name,
            String url,
            List<Origin> mappedBy,
            @Nullable Integer level,
            List<Requirement> requirements) {}

    /** Where mappings were read off; {@code url} where it is published. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Origin(String id, String name, @Nullable String url) {}

    /** One requirement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requirement(
            String ref,
            String topic,
            String state,
            @Nullable String confidence,
            List<Basis> basis) {}

    /** A provision that it rests on. */
    record Basis(String provision, String relation, String confidence, String standing) {}

    static RegimesDocument of(RegimesView view) {
        return new RegimesDocument(
                1,
                view.product().name(),
                view.edition(),
                view.crosswalk(),
                word(view.state()),
                view.digest() == null ? null : view.digest().toString(),
                view.asOf(),
                view.notice(),
                view.regimes().stream().map(RegimesDocument::regime).toList());
    }

    private static Regime regime(RegimeCoverage coverage) {
        return new Regime(
                coverage.framework().id(),
                coverage.framework().name(),
                coverage.framework().url(),
                coverage.sources().stream()
                        .map(source -> new Origin(source.id(), source.name(), source.url()))
                        .toList(),
                coverage.levels().isEmpty() ? null : coverage.levelByProvisions(),
                coverage.requirements().stream()
                        .map(one -> new Requirement(
                                one.ref(),
                                one.topic(),
                                word(one.state()),
                                one.confidence() == null ? null : word(one.confidence()),
                                one.basis().stream()
                                        .map(basis -> new Basis(
                                                basis.provision().value(),
                                                word(basis.relation()),
                                                word(basis.confidence()),
                                                word(basis.standing())))
                                        .toList()))
                        .toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
