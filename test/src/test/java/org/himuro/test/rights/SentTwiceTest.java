package org.himuro.test.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.identity.Role;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.test.support.Application;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form sent twice, as a double click sends it, is one act and is answered the same (invariant 2). */
@Tag("R1")
class SentTwiceTest {
    private static final List<TwiceLine> TABLE = TwiceLine.read("/twice.txt");
    private static final Pattern CHANGING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|\\b[A-Z2-9]{4}-[A-Z2-9]{4}\\b|\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+Z?|\\d{1,2}:\\d\\d(:\\d\\d)?|Repeated");

    private static Application app;
    private static Newcomers newcomers;
    private static final Map<String, String> THINGS = new HashMap<>();

    private final HttpClient client = HttpClient.newHttpClient();

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
        THINGS.put("none", "00000000-0000-7000-8000-00000000dead");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void every_form_has_a_line() {
        var forms = app.bean(Router.class)
                .uriRoutes()
                .filter(r -> r.getHttpMethodName().equals("POST"))
                .filter(r -> r.getConsumes().stream()
                        .anyMatch(t -> Stream.of(
                                        MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE)
                                .anyMatch(form -> form.getName().equals(t.getName()))))
                .map(r -> r.getUriMatchTemplate().toPathString())
                .filter(route -> !route.startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        var lines = TABLE.stream().map(TwiceLine::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).containsExactlyElementsOf(forms);
    }

    @Test
    void a_form_sent_twice_is_one_act_and_is_answered_the_same() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var line : TABLE) {
            if (line.acts()) {
                compare(line, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void compare(TwiceLine line, List<String> wrong) throws SQLException {
        var act = Others.fresh();
        var first = plain(send(line, act));
        var second = plain(send(line, act));
        if (!first.equals(second)) {
            wrong.add(line.route() + ": " + cut(first) + " | then " + cut(second));
        }
        if (acts("act", "id", act) != 1 || acts("act_conflict", "act_id", act) != 0) {
            wrong.add(line.route() + ": " + acts("act", "id", act) + " acts, " + acts("act_conflict", "act_id", act)
                    + " conflicts, answered " + cut(first));
        }
    }

    private static String cut(String text) {
        var said = text.replaceAll("(?s)<[^>]*>|\\s+", " ");
        return said.substring(0, Math.min(said.length(), 400));
    }

    private static String plain(HttpResponse<String> answer) {
        var text = answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("") + "\n" + answer.body();
        return CHANGING.matcher(text).replaceAll("#");
    }

    private static long acts(String table, String column, UUID act) throws SQLException {
        try (var owner = app.owner();
                var query = owner.prepareStatement("select count(*) from " + table + " where " + column + " = ?")) {
            query.setBytes(1, UuidBytes.of(act));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private HttpResponse<String> send(TwiceLine line, UUID act) throws SQLException {
        var session = newcomers.session(line.role());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + filled(line.path())))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("Cookie", "himuro-session=" + session.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(filled(line.body()) + "&act=" + act + "&csrf=" + session.token()));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(line.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String filled(String text) throws SQLException {
        var filled = text;
        for (var thing : THINGS.entrySet()) {
            filled = filled.replace("<" + thing.getKey() + ">", thing.getValue());
        }
        return filled.contains("<device>") || filled.contains("<token>")
                ? filled.replace("<device>", newest("device")).replace("<token>", newest("api_token"))
                : filled;
    }

    private static String newest(String table) throws SQLException {
        try (var owner = app.owner();
                var query = owner.prepareStatement("select id from " + table + " order by id desc limit 1");
                var row = query.executeQuery()) {
            return row.next() ? UuidBytes.uuid(row.getBytes(1)).toString() : "none";
        }
    }
}
