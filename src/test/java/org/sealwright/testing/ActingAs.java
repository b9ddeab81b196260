package org.sealwright.testing;

import java.io.Serializable;
import java.util.List;
import org.sealwright.platform.ActingPrincipal;
import org.sealwright.shared.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A request through MockMvc by somebody who is signed in: {@code mvc.perform(get("/…").with(ActingAs.person(actor)))}. */
public final class ActingAs {

    private ActingAs() {}

    public static RequestPostProcessor person(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(new TestPrincipal(actor), null, List.of()));
    }

    private record TestPrincipal(Actor actor) implements ActingPrincipal, AuthenticatedPrincipal, Serializable {

        @Override
        public String displayName() {
            return "Test Person";
        }

        @Override
        public String getName() {
            return actor.id().toString();
        }
    }
}
