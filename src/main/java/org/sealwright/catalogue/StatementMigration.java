package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a conformance statement when the same product is assessed against the edition that came next. An answer is
 * carried only where the provision stayed as it was, or changed in its status alone; never an N/A, since the conditions were
 * numbered anew, and never a verdict. Everything else a person answers anew, and is told why. A pure function.
 *
 * @param carried answers for the later edition, in its order
 * @param anew what has to be answered anew, in the same order
 */
public record StatementMigration(List<IcsAnswer> carried, List<Anew> anew) {

    /**
     * A provision to answer anew.
     *
     * @param earlier what it was in the earlier edition; empty where it is new
     * @param before what was said then, where something was said on one earlier provision
     */
    public record Anew(
            Provision provision,
            Reason reason,
            List<ProvisionId> earlier,
            @Nullable IcsAnswer before) {}

    /** Why an answer is not carried. */
    public enum Reason {
        NEW,
        SPLIT,
        RENUMBERED,
        REWORDED,
        SCOPE_CHANGED,
        /** The provision stayed, but N/A has to be claimed anew, on the later edition's conditions. */
        WAS_NOT_APPLICABLE,
        /** The provision stayed, but nothing was said on it. */
        WAS_NOT_ANSWERED
    }

    public StatementMigration {
        carried = List.copyOf(carried);
        anew = List.copyOf(anew);
    }

    /** Whether there is a way from one edition to the other. */
    public static boolean leadsFrom(EditionId earlier, EditionId later) {
        return earlier.equals(EditionId.EN_303_645_V2_1_1) && later.equals(EditionId.EN_303_645_V3_1_3);
    }

    /**
     * Carries a statement over.
     *
     * @param scope provisions of the later edition that are asked
     * @param statement the earlier edition's answers, by provision
     */
    public static StatementMigration of(Edition later, List<ProvisionId> scope, Map<ProvisionId, IcsAnswer> statement) {
        List<IcsAnswer> carried = new ArrayList<>();
        List<Anew> anew = new ArrayList<>();
        for (ProvisionId id : scope) {
            Provision provision = later.require(id);
            List<ProvisionId> earlier = provision.inEditionOf2020();
            IcsAnswer before = earlier.size() == 1 ? statement.get(earlier.getFirst()) : null;
            Optional<Reason> reason = reason(provision, before);
            if (reason.isPresent()) {
                anew.add(new Anew(provision, reason.get(), earlier, before));
            } else if (before != null) {
                carried.add(new IcsAnswer(id, before.support(), before.detail()));
            }
        }
        return new StatementMigration(carried, anew);
    }

    private static Optional<Reason> reason(Provision provision, @Nullable IcsAnswer before) {
        Change.Kind kind = provision.change() == null
                ? Change.Kind.NEW
                : provision.change().kind();
        return switch (kind) {
            case NEW -> Optional.of(Reason.NEW);
            case SPLIT -> Optional.of(Reason.SPLIT);
            case RENUMBERED -> Optional.of(Reason.RENUMBERED);
            case REWORDED -> Optional.of(Reason.REWORDED);
            case SCOPE_CHANGED -> Optional.of(Reason.SCOPE_CHANGED);
            case UNCHANGED, STATUS_ONLY -> stayed(before);
        };
    }

    private static Optional<Reason> stayed(@Nullable IcsAnswer before) {
        if (before == null) {
            return Optional.of(Reason.WAS_NOT_ANSWERED);
        }
        return before.support() == Support.NOT_APPLICABLE ? Optional.of(Reason.WAS_NOT_APPLICABLE) : Optional.empty();
    }
}
