package org.sealwright.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.sealwright.organisations.Directory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty portal when it starts; where there is a body already, it leaves everything as it is. */
@Component
@Profile("demo")
class Demonstration implements ApplicationRunner {

    private final Directory directory;
    private final Peopling peopling;
    private final PasskeyDeeds passkeys;
    private final OwnCases ownCases;
    private final ApplicationDeeds applying;
    private final Script script;
    private final Settling settling;
    private final DemoAccounts accounts;
    private final MovableClock clock;

    Demonstration(
            Directory directory,
            Peopling peopling,
            PasskeyDeeds passkeys,
            OwnCases ownCases,
            ApplicationDeeds applying,
            Script script,
            Settling settling,
            DemoAccounts accounts,
            MovableClock clock) {
        this.directory = directory;
        this.peopling = peopling;
        this.passkeys = passkeys;
        this.ownCases = ownCases;
        this.applying = applying;
        this.script = script;
        this.settling = settling;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        run(System.out);
    }

    void run(PrintStream out) {
        if (directory.body().isPresent()) {
            clock.moveToPresent();
            out.println("Demonstration: this portal is not empty, so nothing was added.");
            return;
        }
        Instant begun = clock.present();
        World world = World.load();
        out.println("Demonstration: this portal is empty and is filled with a world to try it in.");
        out.println("  " + world.people().size() + " people get their accounts");
        Cast cast = peopling.people(world);
        peopling.bringSchemeIntoUse(cast);
        passkeys.begin(cast);
        peopling.declareInterest(cast);
        out.println("  " + world.products().size() + " products are submitted, assessed, decided upon, followed");
        Timeline timeline = timeline(world, cast);
        ownCases.write(timeline, cast, begun);
        timeline.play(clock, month -> out.println("    " + month));
        passkeys.enrol(cast);
        out.println("  jobs catch up with the present");
        settling.settle();
        peopling.inviteColleagues(cast);
        tell(out, world, Duration.between(begun, clock.present()));
    }

    private Timeline timeline(World world, Cast cast) {
        Timeline timeline = new Timeline();
        Casting casting = new Casting(cast, applying.dossiers(), applying.today());
        for (int i = 0; i < world.products().size(); i++) {
            script.write(timeline, casting.matter(world.products().get(i), i), cast, i);
        }
        return timeline;
    }

    private void tell(PrintStream out, World world, Duration taken) {
        out.println("Demonstration: filled in " + taken.toSeconds() + " seconds. How far the products came:");
        world.products().stream()
                .sorted(Comparator.comparing(ProductSheet::story))
                .forEach(product -> out.printf(
                        "  %-20s %s%n",
                        product.name(),
                        product.story().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        out.println("Accounts are in " + accounts.place() + ", readable for its owner only, and here, once:");
        accounts.entries()
                .forEach(entry -> out.printf(
                        "  %-34s %s  %s, %s%n", entry.email(), entry.password(), entry.organisation(), entry.role()));
    }
}
