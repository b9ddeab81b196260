package org.sealwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person at a browser. Every page that they look at is checked with axe-core, is not wider than the screen at 1360 and at 390 pixels, and
 * must leave no error in the console. With {@code -Dsealwright.pictures=true} it leaves a picture at both widths under
 * {@code target/screens/}.
 */
final class Journey implements AutoCloseable {

    private static final Path SCREENS = Path.of("target", "screens");
    /** Drawing them takes a third of a journey's time, and a test run has nobody who looks. */
    private static final boolean PICTURES = Boolean.getBoolean("sealwright.pictures");

    /** Chromium's own words do not say who did it. */
    private static final String WHERE_THE_POLICY_WAS_BROKEN = """
            document.addEventListener('securitypolicyviolation', e => console.error(
              'policy', e.effectiveDirective, e.sourceFile, e.lineNumber, e.sample, e.target && e.target.outerHTML));
            """;

    /** In milliseconds: what a person would call slow, on a machine that does other things, too. */
    private static final double PATIENCE = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private static final int WIDE = 1360;
    private static final int NARROW = 390;
    private static final int NARROWEST = 320;

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final String name;
    private final String home;
    private final List<String> complaints = new ArrayList<>();
    private int looks;

    private Journey(Playwright playwright, Browser browser, String name, String home) {
        this.playwright = playwright;
        this.browser = browser;
        this.name = name;
        this.home = home;
        // axe-core would see a colour on its way to another.
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(WIDE, 900).setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.addInitScript(WHERE_THE_POLICY_WAS_BROKEN);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !isExpected(message.text())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** @param name who travels; names the pictures */
    static Journey of(String name, String home) {
        return of(name, home, List.of());
    }

    /** With a camera that sees this film, and the permission to use it. */
    static Journey before(Path film, String name, String home) {
        return of(
                name,
                home,
                List.of(
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + film.toAbsolutePath()));
    }

    private static Journey of(String name, String home, List<String> more) {
        List<String> arguments = new ArrayList<>(more);
        arguments.addAll(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        Playwright playwright = Playwright.create();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments);
        installedChromium().ifPresent(options::setExecutablePath);
        return new Journey(playwright, playwright.chromium().launch(options), name, home);
    }

    /** Debian's, where it is; otherwise Playwright looks for its own. */
    private static Optional<Path> installedChromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser itself notes every answer that is an error; a form that came back (422) is one that we mean, and so is a cut network. */
    private static boolean isExpected(String message) {
        return message.contains("status of 422")
                || message.contains("status of 404")
                || message.contains("status of 409")
                || message.contains("ERR_INTERNET_DISCONNECTED");
    }

    Page page() {
        return page;
    }

    /** From now on the browser has a device for passkeys that says yes to everything (WebAuthn automation). */
    Journey withDevice() {
        CDPSession session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
        return this;
    }

    /** Makes a passkey on the person's page. */
    Journey makePasskey(String called) {
        return go("/account/passkeys")
                .write("Name of the passkey", called)
                .touch()
                .hears("Your passkey is made.");
    }

    /** Presses the button that asks the device, and waits until the portal took its answer. */
    Journey touch() {
        page.evaluate("() => document.documentElement.dataset.before = ''");
        page.locator("button[data-touch]:enabled").click();
        page.locator("html:not([data-before]) main, [data-failed]:visible")
                .first()
                .waitFor();
        assertThat(page.locator("main [role=alert]:visible").allTextContents())
                .as("what went wrong on " + page.url())
                .isEmpty();
        return this;
    }

    /** Nothing where the page fits; else what stands out to the right. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? []
              : [...document.querySelectorAll('body *')]
                .filter(part => part.getBoundingClientRect().right > window.innerWidth + 1)
                .map(part => part.tagName + '.' + part.className + ' ' + part.textContent.trim().slice(0, 40))
            """;

    /** Opens an address of the portal and looks at it. */
    Journey open(String path) {
        page.navigate(home + path);
        return look();
    }

    /** Opens an address without looking. */
    Journey go(String path) {
        page.navigate(home + path);
        return this;
    }

    /** Opens the newest mail to somebody in the development inbox; mails are sent a moment after the act. */
    Journey openMail(String recipient) {
        Locator mail = page.locator("main li:has-text('" + recipient + "') a[href^='/inbox/']");
        go("/inbox");
        for (int tries = 0; mail.count() == 0 && tries < 120; tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
        mail.first().click();
        return this;
    }

    Journey write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Journey choose(String label, String option) {
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    Journey press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    Journey follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** Signs in on the sign-in page. */
    Journey signIn(String email, String password) {
        go("/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    Journey sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("main").first()).containsText(text);
        return this;
    }

    /** The line above the page that says what was done. */
    Journey hears(String text) {
        PlaywrightAssertions.assertThat(page.locator(".said[role=status]")).containsText(text);
        return this;
    }

    /** Checks the page as it stands and takes its pictures. */
    Journey look() {
        looks++;
        picture(NARROW);
        picture(WIDE);
        return isForEverybody();
    }

    /** Reads as on a small phone, or at 400 % on a large screen: nothing is wider than 320 pixels (WCAG 1.4.10). */
    Journey reflows() {
        fits(NARROWEST);
        return isForEverybody();
    }

    private Journey isForEverybody() {
        // Otherwise axe opens a second page, and devices for passkeys answer to the page in front alone.
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations)
                .as("accessibility of " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
        return this;
    }

    private void fits(int width) {
        page.setViewportSize(width, 900);
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as(page.url() + " scrolls sideways at " + width + " pixels")
                .isEmpty();
    }

    private void picture(int width) {
        fits(width);
        if (!PICTURES) {
            return;
        }
        String place =
                page.url().substring(home.length()).replaceAll("\\?.*", "").replaceAll("[^A-Za-z0-9.]+", "-");
        String file = "%s-%02d%s-%d.png".formatted(name, looks, place.length() < 2 ? "-home" : cut(place), width);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setCaret(ScreenshotCaret.INITIAL) // hiding it would write styles into the page, which htmx then copies
                .setPath(SCREENS.resolve(file)));
    }

    private static String cut(String place) {
        return place.length() <= 60 ? place : place.substring(0, 60);
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }
}
