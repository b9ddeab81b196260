package org.sealwright.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A service method that needs no actor, with the reason why that is right. It binds no reach: maker-owned tables stay empty. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToAnyone {

    /** Why nobody has to be asked who they are. */
    String value();
}
