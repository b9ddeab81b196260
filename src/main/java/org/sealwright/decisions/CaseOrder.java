package org.sealwright.decisions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.SealNumber;

/**
 * What a case shall be about.
 *
 * @param id of the case, made by the portal before; an order sent twice opens one case
 * @param product its name, as people know it
 * @param level the level asked for or held
 * @param submission the application that was evaluated, for GRANT, RENEW and EXTEND
 * @param sealNumber which seal, for every kind but GRANT
 * @param appealOf the decided case that is contested, for an appeal
 * @param request what the manufacturer may read of why: a public text, the holder's own words
 * @param concern why it was raised, for the body's people alone
 */
public record CaseOrder(
        UUID id,
        CaseKind kind,
        UUID maker,
        String product,
        @Nullable String level,
        @Nullable UUID submission,
        @Nullable UUID assessment,
        @Nullable SealNumber sealNumber,
        @Nullable UUID appealOf,
        @Nullable String request,
        @Nullable String concern) {

    private static final int LONGEST_REQUEST = 4_000;
    private static final int LONGEST_CONCERN = 10_000;

    public CaseOrder {
        if (kind.isAboutSeal() == (sealNumber == null) && kind != CaseKind.APPEAL) {
            throw new IllegalArgumentException("A case of kind " + kind + " names a seal, or it is none");
        }
        if ((kind == CaseKind.APPEAL) == (appealOf == null)) {
            throw new IllegalArgumentException("An appeal, and nothing else, names the case that it contests");
        }
        request = Words.tidy(request, LONGEST_REQUEST);
        concern = Words.tidy(concern, LONGEST_CONCERN);
    }

    /** A case about a seal. */
    public static CaseOrder aboutSeal(
            UUID id,
            CaseKind kind,
            SealNumber seal,
            UUID maker,
            String product,
            @Nullable String level,
            @Nullable String request,
            @Nullable String concern) {
        return new CaseOrder(id, kind, maker, product, level, null, null, seal, null, request, concern);
    }
}
