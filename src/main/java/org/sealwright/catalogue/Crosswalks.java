package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mappings from provisions to other schemes and laws. They help to reuse evidence and show no conformity. */
public record Crosswalks(
        String schema,
        String id,
        EditionId basedOn,
        String notice,
        List<String> relations,
        List<String> confidenceLevels,
        List<Framework> frameworks,
        List<Mapped> provisions,
        List<Mapped> v3OnlyProvisions,
        List<Source> sources) {

    public Crosswalks {
        frameworks = List.copyOf(frameworks);
        provisions = List.copyOf(provisions);
        v3OnlyProvisions = List.copyOf(v3OnlyProvisions);
        sources = List.copyOf(sources);
    }

    @JsonIgnore
    public List<Mapped> all() {
        return Stream.concat(provisions.stream(), v3OnlyProvisions.stream()).toList();
    }

    public Optional<Framework> framework(String framework) {
        return frameworks.stream().filter(f -> f.id().equals(framework)).findFirst();
    }

    /**
     * What a provision of an edition maps to. A provision of V3.1.3 that came from V2.1.1 has the mappings of its
     * predecessors.
     */
    public List<Mapped> of(EditionId edition, ProvisionId provision) {
        return all().stream()
                .filter(m -> (m.standard().equals(edition) && m.provision().equals(provision))
                        || (edition.equals(EditionId.EN_303_645_V3_1_3)
                                && m.inEditionOf2024().contains(provision)))
                .toList();
    }

    /** Where the mappings to a framework were read off, in the order of the sources. */
    public List<Source> sourcesOf(Framework framework) {
        Set<String> named = all().stream()
                .flatMap(mapped -> mapped.mappings().stream())
                .filter(mapping -> mapping.framework().equals(framework.id()))
                .flatMap(mapping -> mapping.source().stream())
                .collect(Collectors.toSet());
        return sources.stream().filter(source -> named.contains(source.id())).toList();
    }

    /**
     * Another scheme or law; further facts on it stay in the file.
     *
     * @param shortName what people call it, for pictures and lists
     */
    @JsonIgnoreProperties({"articles", "applies_from", "home_gateway", "in_force"})
    public record Framework(
            String id,
            String shortName,
            String name,
            String url,
            List<Element> elements,
            List<FrameworkLevel> levels,
            List<String> notes) {
        public Framework {
            elements = List.copyOf(elements);
            levels = List.copyOf(levels);
            notes = List.copyOf(notes);
        }
    }

    /** A requirement of a framework. */
    public record Element(
            String ref, String topic, @Nullable String kind, List<ProvisionId> provisions) {
        public Element {
            provisions = List.copyOf(provisions);
        }
    }

    /** A level of a framework that has levels. */
    public record FrameworkLevel(
            int level,
            @Nullable String label,
            @Nullable String requirement,
            @Nullable String activity,
            List<ProvisionId> provisions,
            @Nullable Confidence confidence) {
        public FrameworkLevel {
            provisions = List.copyOf(provisions);
        }
    }

    /** A provision and what it maps to. */
    public record Mapped(
            ProvisionId provision,
            EditionId standard,
            @JsonProperty("en_303_645_v3_1_3") List<ProvisionId> inEditionOf2024,
            String status,
            List<Mapping> mappings) {
        public Mapped {
            inEditionOf2024 = List.copyOf(inEditionOf2024);
            mappings = List.copyOf(mappings);
        }

        /** Its numbers in an edition; none where the edition has nothing of it. */
        public List<ProvisionId> in(EditionId edition) {
            if (standard.equals(edition)) {
                return List.of(provision);
            }
            return edition.equals(EditionId.EN_303_645_V3_1_3) ? inEditionOf2024 : List.of();
        }
    }

    /** One mapping, with how well it is founded. */
    public record Mapping(
            String framework,
            String ref,
            Relation relation,
            Confidence confidence,
            List<String> source,
            @Nullable String note,
            @Nullable Integer level,
            @Nullable Integer homeGatewayLevel,
            @Nullable String parts) {
        public Mapping {
            source = List.copyOf(source);
        }
    }

    /** How near two requirements are. */
    public enum Relation {
        /** The other text names the provision as sufficient. */
        @JsonProperty("equivalent")
        EQUIVALENT,
        /** The provision covers part of the requirement. */
        @JsonProperty("contributes")
        CONTRIBUTES,
        /** A loose connection. */
        @JsonProperty("related")
        RELATED
    }
}
