package org.sealwright.platform;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Carries out {@link AllowedTo}. */
class Authorisation implements MethodInterceptor {

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
        return Reach.<@Nullable Object>with(actor, () -> proceed(invocation));
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
