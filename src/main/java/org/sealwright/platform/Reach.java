package org.sealwright.platform;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;

/**
 * How far the current act may see: one manufacturer's rows, a laboratory's matters, all of them. It is bound around every
 * authorised service method and handed to PostgreSQL at the begin of each transaction, where row-level security reads it.
 * Without one, every maker-owned table is empty.
 */
final class Reach {

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private Reach() {}

    static @Nullable String current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    static <T extends @Nullable Object> T with(Actor actor, Callable<T> act) throws Exception {
        return ScopedValue.where(CURRENT, of(actor)).call(act::call);
    }

    static String of(Actor actor) {
        OrganisationKind kind = actor.kind();
        if (kind == null) {
            return "system";
        }
        return switch (kind) {
            case MANUFACTURER -> "maker:" + actor.organisation();
            case LABORATORY -> "laboratory:" + actor.organisation();
            case BODY -> "body";
        };
    }
}
