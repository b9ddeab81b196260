package org.sealwright.demo;

import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.Answer;

/**
 * The sentences of conformance statements, {@code demo/statement.json}.
 *
 * @param facts the usual answers, by question
 * @param supported how provisions are met: one sentence or several to choose from
 * @param absent why a fact does not hold, by fact
 * @param declined why a recommendation is not followed
 */
record StatementTexts(
        Map<String, Answer> facts,
        Map<String, List<String>> supported,
        Map<String, String> absent,
        Map<String, String> declined) {

    static StatementTexts load() {
        return Texts.read("statement.json", StatementTexts.class);
    }
}
