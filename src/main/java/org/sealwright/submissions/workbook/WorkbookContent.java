package org.sealwright.submissions.workbook;

import java.util.Map;
import java.util.TreeMap;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.NaturalOrder;
import org.sealwright.catalogue.ProvisionId;

/**
 * What a workbook holds of a dossier.
 *
 * @param answers by the question's key
 * @param ics the conformance statement, by provision
 * @param ixit the tables that say something
 * @param buyers what buyers will read
 */
public record WorkbookContent(
        Map<String, Answer> answers, Map<ProvisionId, IcsAnswer> ics, IxitContent ixit, BuyerFacts buyers) {

    /** Nothing: what a template holds. */
    public static final WorkbookContent NOTHING =
            new WorkbookContent(Map.of(), Map.of(), IxitContent.empty(), BuyerFacts.NONE);

    public WorkbookContent {
        TreeMap<String, Answer> sorted = new TreeMap<>(NaturalOrder.INSTANCE);
        sorted.putAll(answers);
        answers = sorted;
        ics = new TreeMap<>(ics);
    }
}
