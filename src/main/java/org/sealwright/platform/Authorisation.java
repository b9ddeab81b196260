package org.sealwright.platform;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Carries out {@link AllowedTo}. */
class Authorisation implements MethodInterceptor {

    private final ObjectProvider<TransactionReach> transactionReach;

    Authorisation(ObjectProvider<TransactionReach> transactionReach) {
        this.transactionReach = transactionReach;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        AllowedTo rule = AnnotatedElementUtils.findMergedAnnotation(invocation.getMethod(), AllowedTo.class);
        if (rule == null
                || invocation.getArguments().length == 0
                || !(invocation.getArguments()[0] instanceof Actor actor)) {
            throw new IllegalStateException(
                    invocation.getMethod() + " is authorised by @AllowedTo and must be given its actor first");
        }
        if (!allows(rule, actor) || !isWhoTheySay(actor)) {
            throw new AccessDeniedException(
                    "Not allowed: " + invocation.getMethod().getName());
        }
        String outer = Reach.current();
        String inner = Reach.of(actor);
        if (inner.equals(outer) || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return Reach.<@Nullable Object>with(actor, () -> proceed(invocation));
        }
        return insideTransaction(outer == null ? "" : outer, inner, actor, invocation);
    }

    /** A transaction that began with another reach gets this actor's for the length of the method, then its own again. */
    private @Nullable Object insideTransaction(String outer, String inner, Actor actor, MethodInvocation invocation)
            throws Exception {
        TransactionReach reach = transactionReach.getObject();
        reach.set(inner);
        try {
            Object result = Reach.<@Nullable Object>with(actor, () -> proceed(invocation));
            reach.set(outer);
            return result;
        } catch (Exception refusal) {
            setAgain(reach, outer, refusal);
            throw refusal;
        }
    }

    /** A transaction that PostgreSQL has given up takes no more settings, and needs none. */
    private static void setAgain(TransactionReach reach, String outer, Exception refusal) {
        try {
            reach.set(outer);
        } catch (IllegalStateException ended) {
            refusal.addSuppressed(ended);
        }
    }

    private static boolean allows(AllowedTo rule, Actor actor) {
        if (actor.isSystem()) {
            return rule.jobs();
        }
        return rule.everyRole() || actor.hasAny(rule.value());
    }

    /** Where a person is signed in on this thread, only that person acts, or the portal on its own account. */
    private static boolean isWhoTheySay(Actor actor) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return actor.isSystem()
                || signedIn == null
                || !(signedIn.getPrincipal() instanceof ActingPrincipal principal)
                || principal.actor().equals(actor);
    }

    private static @Nullable Object proceed(MethodInvocation invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
