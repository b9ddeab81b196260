package org.sealwright.web;

import org.jspecify.annotations.Nullable;
import org.sealwright.platform.ActingPrincipal;
import org.sealwright.shared.Actor;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler the {@link Actor} of the person who is signed in. */
class ActorArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Actor actor = SignedIn.actor();
        if (actor == null) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return actor;
    }

    /** Who is signed in on this thread. */
    static final class SignedIn {

        private SignedIn() {}

        static @Nullable Actor actor() {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null && authentication.getPrincipal() instanceof ActingPrincipal principal
                    ? principal.actor()
                    : null;
        }
    }
}
