package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.himuro.lims.identity.SecurityEvent.Door;
import org.himuro.lims.identity.application.Keys;
import org.himuro.lims.identity.application.OpenSession;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.lims.testing.AccessTable;
import org.himuro.lims.testing.AccessTable.Allowed;
import org.himuro.lims.testing.AccessTable.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every route of the running router, tried by every role and by nobody. */
@Tag("R1")
class AccessTest {
    private static final AccessTable TABLE = AccessTable.written();
    private static final Map<Role, String> COOKIES = new EnumMap<>(Role.class);
    /** One for all: it keeps its connections, and no cookie. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static IdentityServer app;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        var site = World.site(app, "OSK-HOSPITAL");
        for (var role : Role.values()) {
            var account = "is-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            World.person(app, account, "cold enough 2026", site, role);
            COOKIES.put(role, session(account));
        }
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        app.close();
    }

    private static String session(String account) {
        var person = app.bean(People.class).byAccount(account).orElseThrow();
        return app.bean(OpenSession.class)
                .open(person, Stage.FULL, Door.PASSWORD, Optional.empty(), "127.0.0.1", false)
                .token()
                .text();
    }

    private static Set<Route> routes() {
        return app.bean(Router.class)
                .uriRoutes()
                .map(route -> new Route(
                        route.getHttpMethodName(), route.getUriMatchTemplate().toPathString()))
                .filter(route ->
                        !route.method().equals("HEAD") && !route.method().equals("OPTIONS"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_route_has_a_line_and_every_line_a_route() {
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(TABLE.lines().keySet());
    }

    @Test
    void each_role_may_exactly_what_the_table_says() {
        var wrong = new ArrayList<String>();
        TABLE.lines().forEach((route, allowed) -> {
            for (var role : Role.values()) {
                if (!signsOut(route)) {
                    judge(wrong, route, role.name(), allowed.roles().contains(role), status(route, role));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** What has no door, and why. */
    private static final Map<String, String> WITHOUT_A_DOOR = Map.ofEntries(
            Map.entry("/health", "for machines"),
            Map.entry("/prometheus", "for machines"),
            Map.entry("/settings/mail", "linked from the mail that confirms an address"),
            Map.entry("/tubes/rows", "a piece of /tubes"),
            Map.entry("/tubes.csv", "linked from /tubes"),
            Map.entry("/tubes.xlsx", "linked from /tubes"),
            Map.entry("/tubes/count", "a piece of /tubes"),
            Map.entry("/tubes-to-worklist", "linked from /tubes"),
            Map.entry("/tubes-to-pick", "linked from /tubes"),
            Map.entry("/deviations/list.csv", "linked from /deviations"),
            Map.entry("/deviations/trend.csv", "linked from /deviations/trend"),
            Map.entry("/kits/labels", "linked from /kits"),
            Map.entry("/kits/labels.pdf", "linked from /kits"),
            Map.entry("/board/live", "a piece of /board"),
            Map.entry("/bench/pack", "a piece of /bench"),
            Map.entry("/bench/worker.js", "a piece of /bench"),
            Map.entry("/bench/himuro.webmanifest", "a piece of /bench"),
            Map.entry("/sign-in", "before anything"),
            Map.entry("/second-factor", "while signing in"),
            Map.entry("/second-factor/set-up", "linked from /settings"),
            Map.entry("/choose-site", "while signing in"),
            Map.entry("/bench/sign-in", "before anything"),
            Map.entry("/first-administrator", "by a printed link, once"));

    @Test
    void every_page_that_a_role_may_open_has_a_door_at_home_and_in_the_palette() {
        var wrong = new ArrayList<String>();
        for (var role : Role.values()) {
            var home = page("/", role);
            var palette = home.substring(home.indexOf("id=\"palette-list\""));
            var pages = home.substring(0, home.indexOf("id=\"palette-list\""));
            TABLE.lines().forEach((route, allowed) -> {
                var path = route.pattern();
                var page = route.method().equals("GET")
                        && !path.contains("{")
                        && !path.startsWith("/api/v1/")
                        && !WITHOUT_A_DOOR.containsKey(path);
                if (page) {
                    var may = allowed.roles().contains(role);
                    check(wrong, role + " home " + path, may, pages.contains("href=\"" + path + "\""));
                    check(wrong, role + " palette " + path, may, palette.contains("data-href=\"" + path + "\""));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(List<String> wrong, String where, boolean may, boolean there) {
        if (may != there) {
            wrong.add(where + (may ? " is missing" : " leads nowhere"));
        }
    }

    private static String page(String path, Role role) {
        var browser = new Browser(app.server.getURI());
        return browser.send(HttpRequest.newBuilder(browser.at(path))
                        .header("Accept", "text/html")
                        .header("Cookie", "himuro-session=" + COOKIES.get(role)))
                .body();
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        var wrong = new ArrayList<String>();
        TABLE.lines().forEach((Route route, Allowed allowed) -> {
            int status = send(route, Optional.empty()).statusCode();
            var turnedAway = status == 401;
            if (turnedAway == allowed.anyone() && status != 403) {
                wrong.add(route + " anonymous: " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean signsOut(Route route) {
        return route.pattern().equals("/sign-out");
    }

    private static void judge(List<String> wrong, Route route, String who, boolean may, int status) {
        var refused = status == 401 || status == 403;
        var ownRefusal = route.pattern().equals("/bench/sign-in") && status == 403;
        if (refused == may && !ownRefusal) {
            wrong.add(route + " " + who + ": " + status + (may ? " but may" : " but may not"));
        }
    }

    private static int status(Route route, Role role) {
        return send(route, Optional.ofNullable(COOKIES.get(role))).statusCode();
    }

    private static HttpResponse<String> send(Route route, Optional<String> session) {
        var request = HttpRequest.newBuilder(app.server.getURI().resolve(route.example()))
                .header("Accept", "application/json, */*");
        session.ifPresent(
                cookie -> request.header("Cookie", "himuro-session=" + cookie).header("X-CSRF-Token", token(cookie)));
        if (route.method().equals("GET")) {
            return send(request.GET());
        }
        var type = consumed(route);
        return send(request.header("Content-Type", type).method(route.method(), body(type)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first type that the route takes: another would be turned away before anybody asks who sends it. */
    private static String consumed(Route route) {
        return app.bean(Router.class)
                .uriRoutes()
                .filter(r -> r.getHttpMethodName().equals(route.method())
                        && r.getUriMatchTemplate().toPathString().equals(route.pattern()))
                .flatMap(r -> r.getConsumes().stream())
                .map(MediaType::toString)
                .filter(type -> !type.equals("*/*"))
                .findFirst()
                .map(type -> type.startsWith("multipart/") ? type + "; boundary=edge" : type)
                .orElse("application/x-www-form-urlencoded");
    }

    private static HttpRequest.BodyPublisher body(String type) {
        return HttpRequest.BodyPublishers.ofString(
                type.startsWith("multipart/")
                        ? "--edge\r\nContent-Disposition: form-data; name=\"tried\"\r\n\r\nx\r\n--edge--\r\n"
                        : type.contains("json") ? "{}" : "tried=by-the-access-table");
    }

    private static String token(String cookie) {
        return app.bean(Keys.class).mac(Keys.Use.FORM, cookie);
    }
}
