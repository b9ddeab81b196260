package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One requirement or recommendation of an edition, in our words.
 *
 * @param status the notation of Annex B, {@code M C F (14, e)}; {@code null} in the edition of 2019
 * @param condition in the edition of 2019, the condition that stands in the wording
 * @param conditions numbers of the conditions that must all hold
 * @param features letters of the features that must all be present
 * @param inEditionOf2019 its numbers in TS 103 645 V1.1.1, where this edition's migration leads there
 * @param inEditionOf2020 its numbers in EN 303 645 V2.1.1
 * @param inEditionOf2024 its numbers in EN 303 645 V3.1.3
 */
public record Provision(
        ProvisionId id,
        List<String> aliases,
        String section,
        String sectionTitle,
        String title,
        @Nullable String status,
        Modality modality,
        String obligation,
        @Nullable String condition,
        boolean conditional,
        List<String> conditions,
        boolean featureDependent,
        List<String> features,
        String statement,
        String intent,
        @JsonProperty("ts_103_645_v1_1_1") List<ProvisionId> inEditionOf2019,
        @JsonProperty("en_303_645_v2_1_1") List<ProvisionId> inEditionOf2020,
        @JsonProperty("en_303_645_v3_1_3") List<ProvisionId> inEditionOf2024,
        @JsonProperty("change_from_v2_1_1") @Nullable Change change,
        List<String> sources,
        Confidence confidence,
        @Nullable Confidence statusConfidence,
        @Nullable String statusAsPrinted,
        @Nullable Boolean inTableB1,
        @Nullable String note) {

    public Provision {
        aliases = List.copyOf(aliases);
        conditions = List.copyOf(conditions);
        features = List.copyOf(features);
        inEditionOf2019 = List.copyOf(inEditionOf2019);
        inEditionOf2020 = List.copyOf(inEditionOf2020);
        inEditionOf2024 = List.copyOf(inEditionOf2024);
        sources = List.copyOf(sources);
    }

    /** Keys of the facts that must all hold for the provision to apply; conditions first. */
    @JsonIgnore
    public List<String> facts() {
        return Stream.concat(conditions.stream(), features.stream()).toList();
    }

    @JsonIgnore
    public boolean isMandatory() {
        return modality == Modality.MANDATORY;
    }

    /**
     * Whether every product supports it: reasons for unmet recommendations are recorded (4-1 of V2.1.1, 5.0-1 of V3.1.3).
     */
    @JsonIgnore
    public boolean isAlwaysSupported() {
        return id.value().equals("4-1") || id.value().equals("5.0-1");
    }
}
