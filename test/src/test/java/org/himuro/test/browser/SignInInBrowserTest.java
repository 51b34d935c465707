package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.SecondFactor;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.model.Totp;
import org.himuro.lims.ledger.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in as a person does it. */
@Tag("R1")
@ExtendWith(WithBrowser.class)
class SignInInBrowserTest {
    private static final String PASSWORD = "cold enough 2026";

    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 800, false, "ja");
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private UUID newTechnician(String account) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        var desk = Desk.of(site, "technician", Surgery.HOSPITAL);
        var person = desk.bean(RegisterPerson.class)
                .register(by, new RegisterPerson.Wanted(account, "試験 技師", "ja", PASSWORD))
                .person()
                .orElseThrow();
        desk.bean(GrantRole.class).grant(by, person, desk.actor().site(), Role.TECHNICIAN);
        return person;
    }

    private void tries(String account, String password) {
        page.fill("#account", account);
        page.fill("#password", password);
        page.keyboard().press("Enter");
    }

    @Test
    void whoever_is_not_signed_in_comes_back_to_the_page_that_was_asked_for() {
        page.navigate("/tubes?q=WG");
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        tries("technician", DemoSite.PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/tubes\\?q=WG"));
        assertThat(page.locator(".bar .person")).containsText("青木 技師");
    }

    @Test
    void a_wrong_password_is_said_and_the_account_need_not_be_typed_again() {
        page.navigate("/sign-in");
        tries("technician", "too warm");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("パスワードが違います");
        assertThat(page.locator("#account")).hasValue("technician");
        assertThat(page.locator("#password")).hasValue("");
        page.fill("#password", DemoSite.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/$"));
    }

    @Test
    void after_five_failures_the_page_says_when_it_can_be_tried_again() {
        newTechnician("mistyper");
        page.navigate("/sign-in");
        for (int i = 0; i < 5; i++) {
            tries("mistyper", "guess " + i);
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .isVisible();
        }
        tries("mistyper", PASSWORD);
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("しばらく受け付けません");
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
    }

    @Test
    void a_second_factor_is_set_up_with_its_picture_and_asked_for_from_then_on() {
        var person = newTechnician("careful");
        page.navigate("/sign-in?next=/settings");
        tries("careful", PASSWORD);
        page.click("a[href^='/second-factor/set-up']");
        assertThat(page.locator("img[alt]")).isVisible();
        var secret = site.application().bean(SecondFactor.class).pending(person);
        code("000000");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .isVisible();
        long step = Totp.step(Instant.now());
        code(Totp.code(secret, step));
        assertThat(page).hasURL(Pattern.compile("/settings"));
        page.click(".who > summary");
        page.click("form[action='/sign-out'] button");
        page.navigate("/sign-in");
        tries("careful", PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/second-factor"));
        code(Totp.code(secret, step + 1));
        assertThat(page.locator(".bar .person")).containsText("試験 技師");
    }

    private void code(String digits) {
        page.fill("input[name=code]", digits);
        page.keyboard().press("Enter");
    }
}
