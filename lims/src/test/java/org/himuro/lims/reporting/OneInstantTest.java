package org.himuro.lims.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.RecordingConsent;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.World;
import org.himuro.lims.identity.application.IssueToken;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.application.OpeningDeviation;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sixty rows of one and the same instant, read in pages of twenty-five: each is there once. */
@Tag("X1")
class OneInstantTest {
    private static final int ROWS = 60;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern OLDER = Pattern.compile("href=\"(/(?:cases|deviations)\\?[^\"]*after=[^\"]+)\"");
    private static final Pattern CASE_CODE = Pattern.compile("\"code\":\"(WG[A-Z0-9]+)\"");
    private static final Pattern CASE_LINK = Pattern.compile("href=\"/cases/(WG[A-Z0-9]+)\"");
    private static final Pattern DEVIATION_ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern DEVIATION_LINK = Pattern.compile("href=\"/deviations/([0-9a-f-]{36})\"");

    private static IdentityServer app;
    private static Browser browser;
    private static String token;
    private static Actor actor;
    private static Instant instant;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        var site = World.site(app, "NCH");
        var person = World.person(app, "reader", "cold enough 2026", site, Role.PATHOLOGIST);
        actor = new Actor(person, Optional.empty(), site);
        instant = app.bean(java.time.InstantSource.class).instant().minus(Duration.ofHours(1));
        var scopes = EnumSet.of(Right.SEE_CASES, Right.SEE_DEVIATIONS);
        var until = Instant.now().plus(Duration.ofDays(1));
        token = app.bean(IssueToken.class)
                .issue(
                        Actor.system(SecurityActs.INSTALLATION),
                        new IssueToken.Wanted("reader", person, site, scopes, until))
                .text()
                .orElseThrow()
                .text();
        browser = new Browser(app.server.getURI());
        browser.signIn("reader", "cold enough 2026");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void every_case_is_on_one_page_and_on_no_other() {
        var donor = app.bean(RecordingConsent.class).donor(actor.site(), "60", id());
        var consent = new GiveConsent(donor, "unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME));
        done(app.bean(RecordingConsent.class).give(consent, actor, id(), instant, instant));
        var command = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        var codes = IntStream.range(0, ROWS)
                .mapToObj(i -> done(app.bean(OpeningCase.class).run(command, actor, id(), instant, instant))
                        .code())
                .toList();
        assertThat(told("/api/v1/cases", CASE_CODE)).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(shown("/cases", CASE_LINK)).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void every_deviation_is_on_one_page_and_on_no_other() {
        var ids = IntStream.range(0, ROWS)
                .mapToObj(i -> new OpenDeviation(id(), "late-freezing", "donor", id(), id()))
                .map(d -> done(app.bean(OpeningDeviation.class).run(d, actor, id(), instant, instant)))
                .map(answer -> answer.deviation().toString())
                .toList();
        assertThat(told("/api/v1/deviations", DEVIATION_ID)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(shown("/deviations", DEVIATION_LINK)).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** By the interface, page by page. */
    private static List<String> told(String path, Pattern row) {
        var found = new ArrayList<String>();
        var next = Optional.of("");
        while (next.isPresent()) {
            var body = browser.send(HttpRequest.newBuilder(browser.at(path + "?limit=25&" + next.get()))
                            .header("Authorization", "Bearer " + token))
                    .body();
            var page = all(row, body);
            assertThat(page).as(body).hasSizeBetween(1, 25);
            found.addAll(page);
            next = all(NEXT, body).stream().findFirst().map(cursor -> "after=" + cursor);
        }
        return found;
    }

    /** By the page, as far as its links lead. */
    private static List<String> shown(String path, Pattern row) {
        var found = new ArrayList<String>();
        var next = Optional.of(path);
        while (next.isPresent()) {
            var body = browser.get(next.get()).body();
            var page = all(row, body).stream().distinct().toList();
            assertThat(page).hasSizeBetween(1, 25);
            found.addAll(page);
            next = all(OLDER, body).stream().findFirst().map(link -> link.replace("&amp;", "&"));
        }
        return found;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1)).toList();
    }

    private static UUID id() {
        return app.bean(Ids.class).next();
    }

    private static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A> done) {
            return done.answer();
        }
        throw new AssertionError("not done: " + outcome);
    }
}
