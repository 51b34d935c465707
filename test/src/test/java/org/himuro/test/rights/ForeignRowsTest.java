package org.himuro.test.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Role;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.test.support.Application;
import org.himuro.test.support.Proof;
import org.himuro.test.support.StatementLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every route, tried by every role that may come in, on rows of sites that it has nothing to do with. */
@Tag("R1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForeignRowsTest {
    private static final List<ForeignLine> TABLE = Tables.foreign();
    private static final Map<String, Set<Role>> ALLOWED = Tables.allowed();
    /** They read every site by design; what they change they change at their own. */
    private static final Set<Role> READ_ALL = Set.of(Role.AUDITOR, Role.ETHICS);
    /** What is kept for a moment between two requests may spare a statement once. */
    private static final int AGAIN = 3;
    /** One of so many is tried. */
    private static final int DRAWN = Proof.count(25, 1);

    private static Application app;
    private static StatementLog log;
    private static Others others;
    private static Newcomers newcomers;
    private static Sender sender;

    @BeforeAll
    static void start() throws SQLException {
        app = Application.sharedDemo();
        newcomers = new Newcomers(app);
        var own = new Own(app, newcomers);
        others = Others.of(app, own.elsewhere());
        var things = own.things();
        var boxes = Map.of(false, own.box(Role.BIOBANK_MANAGER), true, own.box(Role.SEQUENCING_LABORATORY));
        var ofRole = new EnumMap<Role, Map<String, String>>(Role.class);
        for (var role : Role.values()) {
            var all = new HashMap<>(things);
            all.put("own-box", Objects.requireNonNull(boxes.get(role == Role.SEQUENCING_LABORATORY)));
            ofRole.put(role, all);
        }
        log = new StatementLog();
        sender = new Sender(URI.create("http://127.0.0.1:" + app.port()), newcomers, ofRole, log);
    }

    @AfterAll
    static void stop() throws SQLException {
        log.close();
    }

    @Test
    @Order(1)
    void every_route_says_what_it_addresses() {
        var routes = app.bean(Router.class)
                .uriRoutes()
                .filter(r -> !List.of("HEAD", "OPTIONS").contains(r.getHttpMethodName()))
                .map(r -> r.getHttpMethodName() + " " + r.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));
        var lines = TABLE.stream().map(ForeignLine::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).containsExactlyElementsOf(routes);
    }

    @Test
    @Order(2)
    void a_thing_of_another_site_is_answered_like_one_that_does_not_exist() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var line : TABLE) {
            for (var role : roles(line)) {
                if (line.addresses() && !(line.reads() && READ_ALL.contains(role))) {
                    compare(line, role, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(3)
    void no_list_page_or_file_holds_a_code_of_another_site() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var line : TABLE) {
            for (var role : roles(line)) {
                if (!line.addresses() && line.reads() && !READ_ALL.contains(role)) {
                    var reply = sender.send(line, role, "");
                    var leaks = reply.leaks(others.codes(), saidBefore(line));
                    if (reply.status() >= 500) {
                        wrong.add(line + " " + role + " fails: " + reply.body());
                    }
                    if (!leaks.isEmpty()) {
                        wrong.add(line + " " + role + " shows " + leaks);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * What a line names is the right kind of thing for its route; a stranger tries any. Of a laboratory that shares nothing with the
     * hospital: every route with every kind of id, one of twenty-five in {@code test}.
     */
    @Test
    @Tag("H4")
    @Order(4)
    void a_laboratory_learns_nothing_by_any_kind_of_id_on_any_route() throws SQLException {
        var wrong = new ArrayList<String>();
        var random = new Random(Proof.seed("foreign ids of every kind"));
        int tried = 0;
        for (var line : TABLE) {
            if (!line.addresses() || cuts(line) || !roles(line).contains(Role.SEQUENCING_LABORATORY)) {
                continue;
            }
            for (var thing : new TreeSet<>(others.things().keySet())) {
                if (!thing.equals(line.thing()) && random.nextInt(DRAWN) == 0) {
                    tried++;
                    compare(line, Role.SEQUENCING_LABORATORY, thing, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    @Order(5)
    void nothing_was_written_about_what_belongs_to_others() throws SQLException {
        var wrong = new TreeSet<String>();
        try (var owner = app.owner();
                var query = owner.prepareStatement(
                        "select f.kind, f.type, f.stream from fact f where f.site in (?,?) and f.kind not in"
                                + " ('person', 'device', 'site', 'laboratory')")) {
            query.setBytes(1, UuidBytes.of(newcomers.hospital));
            query.setBytes(2, UuidBytes.of(newcomers.laboratory));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    UUID stream = UuidBytes.uuid(rows.getBytes(3));
                    if (others.streams().contains(stream)) {
                        wrong.add(rows.getString(1) + " " + rows.getString(2));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * That this parcel is at their door they said themselves; their deviation repeats what they scanned. So does their bench:
     * the code of a position says which box it is in, and is not looked up before something is put there.
     */
    private static String saidBefore(ForeignLine line) {
        if (line.pattern().startsWith("/bench")) {
            return others.pair("box").foreign();
        }
        return line.pattern().contains("/deviations") ? others.pair("parcel").foreign() : "";
    }

    /** Where one's own list goes on: two texts cut it at two places, whatever they name. */
    private static boolean cuts(ForeignLine line) {
        return line.kind().equals("query") && line.body().equals("after=@");
    }

    private static Set<Role> roles(ForeignLine line) {
        return ALLOWED.getOrDefault(line.route(), Set.of());
    }

    private static void compare(ForeignLine line, Role role, List<String> wrong) throws SQLException {
        compare(line, role, line.thing(), wrong);
    }

    private static void compare(ForeignLine line, Role role, String thing, List<String> wrong) throws SQLException {
        var pair = others.pair(thing);
        var within = thing.equals("position") ? others.pair("box") : pair;
        var told = "";
        for (int i = 0; i < AGAIN; i++) {
            app.settle(); // what an earlier report set off asks the database too
            var absent = sender.send(line, role, pair.absent());
            app.settle();
            var foreign = sender.send(line, role, pair.foreign());
            var leaks = foreign.leaks(others.codes(), pair.foreign() + " " + saidBefore(line));
            if (foreign.status() >= 500) {
                told = " fails: " + foreign.body();
            } else if (!leaks.isEmpty()) {
                told = " shows " + leaks;
            } else if (!foreign.plain(pair.foreign(), within.foreign())
                    .equals(absent.plain(pair.absent(), within.absent()))) {
                told = ": "
                        + difference(
                                foreign.plain(pair.foreign(), within.foreign()),
                                absent.plain(pair.absent(), within.absent()));
            } else if (!foreign.asksAs(absent)) {
                told = " asks the database " + foreign.statements() + " and of what does not exist "
                        + absent.statements();
            } else {
                return;
            }
        }
        wrong.add(line + " " + role + " with " + thing + told);
    }

    private static String difference(String foreign, String absent) {
        int at = 0;
        while (at < Math.min(foreign.length(), absent.length()) && foreign.charAt(at) == absent.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "..." + foreign.substring(from, Math.min(foreign.length(), at + 160)) + " | "
                + absent.substring(from, Math.min(absent.length(), at + 160));
    }
}
