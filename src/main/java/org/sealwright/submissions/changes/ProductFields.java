package org.sealwright.submissions.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sealwright.submissions.ProductDescription;

/** What a product description says, a text a field; lists stand a line each. */
final class ProductFields {

    private ProductFields() {}

    static Map<String, String> of(ProductDescription product) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", product.name());
        fields.put("brand", product.brand());
        fields.put("category", product.category());
        fields.put("models", lines(product.models()));
        fields.put("gtins", lines(product.gtins()));
        fields.put("hardwareRevisions", lines(product.hardwareRevisions()));
        fields.put("firmware", lines(product.firmware()));
        fields.put("supportEnds", Objects.toString(product.supportEnds(), ""));
        fields.put("securityContact", product.securityContact());
        fields.put("photo", Objects.toString(product.photo(), ""));
        return fields;
    }

    private static String lines(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
