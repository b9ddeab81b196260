package org.sealwright.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sealwright.shared.Role;

/**
 * Who may call a service method. Its first parameter is the {@link org.sealwright.shared.Actor}; anybody who holds none
 * of the roles is refused before the method begins, and so is a caller who passes another person's actor. Around the
 * method the actor's reach is bound, so that row-level security applies. What the roles can't say (whose submission, who
 * took which part) the method checks itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** Any of these is enough. */
    Role[] value() default {};

    /** Every person who is signed in, whatever their roles. */
    boolean everyRole() default false;

    /** Also the portal's own jobs. */
    boolean jobs() default false;
}
