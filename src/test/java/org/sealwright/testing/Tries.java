package org.sealwright.testing;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Runs a piece of a test as somebody, inside one transaction, the way a service method would. */
@TestComponent
public class Tries {

    @Transactional
    @AllowedTo(everyRole = true, jobs = true)
    public <T> T as(Actor actor, Callable<T> act) throws Exception {
        return act.call();
    }

    @Transactional
    @AllowedTo(everyRole = true, jobs = true)
    public void run(Actor actor, Runnable act) {
        act.run();
    }

    /** In a transaction that nobody's reach is bound to. */
    @Transactional
    public <T> T asNobody(Supplier<T> act) {
        return act.get();
    }
}
