package org.sealwright.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sealwright.audit.TrailEntryDetail.NamedText;
import org.sealwright.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts that entries name by digest. A digest may also be of something else: a revision, a file. */
@Repository
class NamedTexts {

    private static final Pattern DIGEST = Pattern.compile("sha-256:[0-9a-f]{64}");

    private final JdbcClient database;
    private final JsonMapper json;

    NamedTexts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An entry's further facts, each as a person reads it. */
    Map<String, String> details(String stored) {
        Map<String, String> details = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : json.readTree(stored).properties()) {
            JsonNode value = field.getValue();
            details.put(field.getKey(), value.isString() ? value.stringValue() : value.toString());
        }
        return details;
    }

    /** What stands, or stood, under the digests among them. */
    List<NamedText> namedIn(Map<String, String> details) {
        List<NamedText> texts = new ArrayList<>();
        details.forEach((name, value) -> {
            if (DIGEST.matcher(value).matches()) {
                database.sql("""
                                select t.body from audit.text t where t.digest = ?
                                union all
                                select null from audit.erased_text x where x.digest = ?
                                  and not exists (select from audit.text t where t.digest = x.digest)
                                """)
                        .params(value, value)
                        .query((row, number) -> new NamedText(name, Sha256.parse(value), row.getString(1)))
                        .optional()
                        .ifPresent(texts::add);
            }
        });
        return texts;
    }
}
