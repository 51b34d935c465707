package org.himuro.test.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Role;
import org.himuro.test.support.Application;
import org.himuro.test.support.Proof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is written into a path, an address, a form or a body: it is answered, and never as a failure of ours. Every twentieth
 * request, drawn by a seed, is sent in {@code test}; all are in {@code proof}.
 */
@Tag("R1")
class HostileRequestsTest {
    private static final List<String> VALUES = List.of(
            "x".repeat(3_000),
            "髙𠮷🧬\u202e\u0000\u001d%00",
            "-1",
            "99999999999999999999",
            "NaN",
            "2026-02-30T25:61:00Z",
            "-999999999-01-01T00:00:00Z",
            "YWJj",
            "abc",
            "' or 1=1 -- %_\\");
    private static final List<String> ADDRESSES =
            List.of("x".repeat(100), "髙𠮷🧬\u202e\u0000", "-1", "2026-02-30T25:61:00Z", "YWJj", "' or 1=1 -- %_\\");
    private static final List<String> ASKED = List.of(
            "q",
            "case",
            "material",
            "step",
            "verdict",
            "place",
            "in",
            "project",
            "quarantined",
            "sort",
            "after",
            "limit",
            "before",
            "closed",
            "which",
            "at",
            "plan",
            "code",
            "for",
            "next",
            "token",
            "lang",
            "said",
            "confirmed",
            "month");
    /** What would end the session that asks. */
    private static final Set<String> ENDS = Set.of("/sign-out", "/settings/password");

    private static final int DRAWN = Proof.count(20, 1);

    private static Application app;
    private static Newcomers newcomers;
    private static final Map<String, String> THINGS = new HashMap<>();

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final TreeSet<String> failed = new TreeSet<>();
    private final Random chance = new Random(Proof.seed("hostile requests"));

    @BeforeAll
    static void start() {
        app = Application.startDemo();
        newcomers = new Newcomers(app);
        var own = new Own(app, newcomers);
        THINGS.putAll(own.things());
        THINGS.put("own-box", own.box(Role.BIOBANK_MANAGER));
        THINGS.put("own-rack", own.rack(Role.BIOBANK_MANAGER));
        THINGS.put("own-rack-file", own.rackFile(Role.BIOBANK_MANAGER));
        THINGS.put("own-instrument-file", own.instrumentFile(Role.TECHNICIAN));
        THINGS.put("own-list", own.list(Role.BIOBANK_MANAGER));
        THINGS.put("hospital", newcomers.hospital.toString());
        THINGS.put("person", newcomers.session(Role.PATHOLOGIST).person().toString());
        THINGS.put("act", Others.fresh().toString());
        THINGS.put("now", java.time.Instant.now().toString());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void no_path_fails() {
        Tables.allowed().forEach((route, roles) -> {
            if (route.contains("{") && !route.contains("/static/")) {
                VALUES.forEach(value -> send(route, address(route, value), role(roles), "x=1"));
            }
        });
        assertThat(failed).isEmpty();
    }

    /** Lists are asked by each name alone, so that one fault does not hide another; the others by all names at once. */
    @Test
    void no_address_fails() {
        Tables.allowed().forEach((route, roles) -> {
            if (route.startsWith("GET ")) {
                var names = route.contains("{") ? List.of(String.join("&", ASKED)) : ASKED;
                for (var name : names) {
                    ADDRESSES.forEach(value -> send(
                            route,
                            address(route, path(route)) + "?" + asking(name, value),
                            role(roles),
                            name + "=" + value));
                }
            }
        });
        assertThat(failed).isEmpty();
    }

    @Test
    void an_address_that_is_too_long_is_said_to_be() throws Exception {
        var role = Role.TECHNICIAN;
        var get =
                client.send(request("/tubes?q=" + "x".repeat(7_000), role).GET().build(), BodyHandlers.ofString());
        assertThat(get.statusCode()).isEqualTo(414);
        assertThat(get.body()).contains("address-too-long");
        var post = request("/preferences?q=" + "x".repeat(7_000), role)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("x=1"));
        assertThat(client.send(post.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(414);
    }

    private static String asking(String names, String value) {
        return Arrays.stream(names.split("&"))
                .map(name -> name + "=" + encoded(value))
                .collect(Collectors.joining("&"));
    }

    @Test
    void no_form_fails() {
        for (var line : TwiceLine.read("/twice.txt")) {
            if (line.acts() && !ENDS.contains(line.route())) {
                for (var field : filled(line.body()).split("&")) {
                    VALUES.forEach(value -> {
                        var name = field.split("=")[0];
                        var body = filled(line.body()).replace(field, name + "=" + encoded(value));
                        post("POST " + line.route(), filled(line.path()), line.role(), body, name + "=" + value);
                    });
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void no_body_of_the_interface_fails() {
        for (var line : Tables.foreign()) {
            if (line.kind().equals("json")) {
                var role = role(Objects.requireNonNull(Tables.allowed().get(line.route())));
                for (var body : bodies(filled(line.body()))) {
                    json(line, role, body);
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    /** The body with each of its values replaced in turn, and what is no object at all. */
    private static List<String> bodies(String body) {
        var bodies = new ArrayList<>(List.of("", "null", "[]", "{", "\"x\"", "[".repeat(5_000)));
        var hostile = VALUES.stream().map(HostileRequestsTest::quoted).collect(Collectors.toCollection(ArrayList::new));
        hostile.addAll(List.of("null", "-1", "1e400", "0.0000000000001", "[]", "{}", "true"));
        for (var value : body.split("(?<=[:\\[,])|(?=[,\\]}])")) {
            if (value.startsWith("\"") || value.matches("\\d+")) {
                hostile.forEach(h -> bodies.add(body.replace(value, h)));
            }
        }
        return bodies;
    }

    private void json(ForeignLine line, Role role, String body) {
        var request = request(address(line.route(), path(line.route())), role)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        judge(line.route(), request, body);
        for (var value : VALUES) {
            if (value.chars().allMatch(c -> c >= ' ' && c < 127) && value.length() < 100) {
                judge(line.route(), request.copy().header("Occurred-At", value), "Occurred-At=" + value);
                judge(line.route(), request.copy().header("Idempotency-Key", value), "Idempotency-Key=" + value);
            }
        }
    }

    private void send(String route, String address, Role role, String what) {
        if (route.startsWith("GET ")) {
            judge(route, request(address, role).GET(), what);
        } else if (!ENDS.contains(route.split(" ")[1])) {
            post(route, address, role, "x=1", what);
        }
    }

    private void post(String route, String address, Role role, String body, String what) {
        judge(
                route,
                request(address, role)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                what);
    }

    private static HttpRequest.Builder request(String address, Role role) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + address))
                .header("Accept", "application/json, */*")
                .header("Cookie", "himuro-session=" + newcomers.session(role).cookie())
                .header("X-CSRF-Token", newcomers.session(role).token());
    }

    private void judge(String route, HttpRequest.Builder request, String what) {
        if (chance.nextInt(DRAWN) > 0) {
            return;
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 500 && !route.contains("/health")) {
                failed.add(route + " " + what.substring(0, Math.min(what.length(), 90)) + ": " + answer.statusCode());
            }
        } catch (IOException e) {
            failed.add(route + " " + what.substring(0, Math.min(what.length(), 90)) + ": " + e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Role role(Set<Role> roles) {
        return roles.stream().sorted().findFirst().orElseThrow();
    }

    /** Something of the sender's own for the path. */
    private static String path(String route) {
        var thing = route.contains("/tubes/{")
                ? "own-tube"
                : route.contains("/cases/{")
                        ? "own-case"
                        : route.contains("/parcels/{")
                                ? "own-parcel"
                                : route.contains("/storage/{")
                                        ? "own-box"
                                        : route.contains("/reservations/{")
                                                ? "own-reservation"
                                                : route.contains("/stock-takes/{") ? "own-stock-take" : "laboratory";
        return Objects.requireNonNull(THINGS.get(thing));
    }

    private static String address(String route, String value) {
        return route.split(" ")[1].replace("{what}", "give").replaceAll("\\{[^}]*}", encoded(value));
    }

    private static String filled(String text) {
        var filled = text;
        for (var thing : THINGS.entrySet()) {
            filled = filled.replace("<" + thing.getKey() + ">", thing.getValue());
        }
        return filled.replaceAll("<[a-z]+>", "00000000-0000-7000-8000-00000000dead");
    }

    private static String quoted(String text) {
        var plain = new StringBuilder("\"");
        text.chars()
                .forEach(c -> plain.append(c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", c) : (char) c));
        return plain.append('"').toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
