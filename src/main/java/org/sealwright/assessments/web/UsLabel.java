package org.sealwright.assessments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.RegimesView;

/**
 * A product's entry for the label of the United States (47 CFR 8.222) in the names of CTA-2120, schema 1.0.0, as far as a
 * dossier knows them. What nobody stated is {@code Not disclosed}, or not there: the manufacturer completes it. The schema's
 * faults are worked around as docs/formats/regimes.md says: both names of the bills of materials, and the update options always.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UsLabel(
        @JsonProperty("schema_version") String schemaVersion,
        @JsonProperty("product_name") String productName,
        @JsonProperty("product_model") String productModel,
        @JsonProperty("version_and_model_numbers") List<String> versionAndModelNumbers,
        @JsonProperty("manufacturer_name") String manufacturerName,
        @JsonProperty("product_manufacturer") String productManufacturer,
        @JsonProperty("support_date") @Nullable String supportDate,
        @JsonProperty("security_update_information") Updates updates,
        @JsonProperty("access_control") Access access,
        @JsonProperty("sbom_hbom_maintained") String materials,
        @JsonProperty("sbom_hbom_available") String materialsAvailable,
        @JsonProperty("security_contact") @Nullable String securityContact,
        @JsonProperty("created") String created,
        @JsonProperty("modified") String modified) {

    private static final String NOT_DISCLOSED = "Not disclosed";

    record Updates(
            @JsonProperty("update_default") String byDefault,
            @JsonProperty("update_options") List<String> options) {}

    record Access(@JsonProperty("password_options") List<String> options) {}

    static UsLabel of(RegimesView view) {
        var product = view.product();
        String day = view.asOf().toString().substring(0, 10);
        return new UsLabel(
                "1.0.0",
                product.name(),
                product.models().isEmpty() ? "" : product.models().getFirst(),
                product.models(),
                view.maker().name(),
                view.maker().name(),
                product.supportEnds() == null ? null : product.supportEnds().toString(),
                new Updates(NOT_DISCLOSED, List.of(NOT_DISCLOSED)),
                new Access(List.of("not_disclosed")),
                NOT_DISCLOSED,
                NOT_DISCLOSED,
                product.securityContact().isEmpty() ? null : product.securityContact(),
                day,
                day);
    }
}
