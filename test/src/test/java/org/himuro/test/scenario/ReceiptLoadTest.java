package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.lims.shipping.application.Recounting;
import org.himuro.test.support.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A hundred parcels of 96 tubes, received at once by twenty people at browsers, each rack by its scanner's file; one parcel in five is received by
 * four of them together, two of whom send the whole rack.
 */
@Tag("H3")
@Tag("H4")
@ExtendWith(OneWorld.class)
class ReceiptLoadTest {
    private static final int PARCELS = Proof.count(6, 100);
    private static final int TUBES = Proof.count(24, 96);
    private static final int PEOPLE = Proof.count(4, 20);
    private static final int SHARED = 5;
    /** What is not warm yet is not what is measured. */
    private static final int FIRST = Proof.count(1, 20);

    private static final Duration NONE = Duration.ZERO;
    /** From one step to the next, at most; a rack scanner alone takes some seconds. */
    private static final Duration THOUGHT = Duration.ofSeconds(4);

    private static final Duration COMMIT = Duration.ofSeconds(1);

    private static final String OPENED = "1 open";
    private static final String RACK = "2 rack";
    private static final String CLOSED = "3 close";
    private static final Pattern ACT = Pattern.compile("name=\"act\" value=\"([0-9a-f-]{36})\"");

    private final World world;

    ReceiptLoadTest(World world) {
        this.world = world;
    }

    /** Somebody's part of a parcel; who ends the last closes the receipt. */
    private record Part(SentRack rack, int from, int to, AtomicInteger left) {}

    @Test
    void every_tube_is_received_once_within_a_second_and_nobody_sees_a_deadlock() throws Exception {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Person(world, "receiver-" + i))
                .toList();
        var first = racks(0, FIRST);
        received("the first of the morning", first, people, NONE);
        var rush = racks(FIRST, PARCELS);
        received("all at once, as fast as machines", rush, people, NONE);
        var paced = racks(FIRST + PARCELS, Proof.count(0, PARCELS));
        var asPeople = received("as people, with a rack in hand", paced, people, THOUGHT);
        world.react();
        var all = Stream.of(first, rush, paced).flatMap(List::stream).toList();
        for (var rack : all) {
            assertThat(world.app.bean(Recounting.class).differences(rack.parcelId()))
                    .isEmpty();
        }
        counted(all);
        if (Proof.full()) {
            assertThat(asPeople.p99(RACK)).isLessThan(COMMIT);
            assertThat(asPeople.p99(CLOSED)).isLessThan(COMMIT);
        }
    }

    private List<SentRack> racks(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> SentRack.of(world, i, TUBES))
                .toList();
    }

    private StepTimes received(String how, List<SentRack> racks, List<Person> people, Duration thought)
            throws Exception {
        world.react();
        world.pass(Duration.ofHours(1));
        people.forEach(p -> p.caller().get("/"));
        var times = new StepTimes(List.of(OPENED, RACK, CLOSED));
        var work = new ConcurrentLinkedQueue<>(parts(racks));
        var before = LoadCost.now(world.app);
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var all = threads.invokeAll(people.stream()
                    .map(p -> (Callable<List<String>>) () -> p.receive(work, times, thought))
                    .toList());
            for (var seen : all) {
                assertThat(seen.get()).as("what a user saw and should not").isEmpty();
            }
        }
        said(how, racks.size(), times, LoadCost.now(world.app).since(before));
        return times;
    }

    private static List<Part> parts(List<SentRack> racks) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < racks.size(); i++) {
            var rack = racks.get(i);
            if (i % SHARED == 0) {
                var left = new AtomicInteger(4);
                parts.add(new Part(rack, 0, TUBES, left));
                parts.add(new Part(rack, 0, TUBES / 2, left));
                parts.add(new Part(rack, TUBES / 2, TUBES, left));
                parts.add(new Part(rack, 0, TUBES, left));
            } else {
                parts.add(new Part(rack, 0, TUBES, new AtomicInteger(1)));
            }
        }
        return parts;
    }

    /** Somebody at a browser at the laboratory. */
    private record Person(Caller caller, List<Answer> heard) {
        Person(World world, String account) {
            this(world, account, new ArrayList<>());
        }

        private Person(World world, String account, List<Answer> heard) {
            this(world.colleague(account, heard), heard);
        }

        /** @return what this person was answered that nobody should be */
        List<String> receive(ConcurrentLinkedQueue<Part> work, StepTimes times, Duration thought) {
            var seen = new ArrayList<String>();
            for (var part = work.poll(); part != null; part = work.poll()) {
                receive(part, times, thought);
                heard.stream()
                        .filter(a -> a.status() != 200 && a.status() != 303)
                        .forEach(a -> seen.add(a.who() + " " + a.request() + " " + a.status()));
                heard.clear();
            }
            return seen;
        }

        private void receive(Part part, StepTimes times, Duration thought) {
            var at = "/parcels/" + part.rack().parcel() + "/receipt";
            var page = times.timed(OPENED, () -> caller.get(at));
            think(thought);
            var file = List.of(new Caller.Upload("rack.csv", part.rack().file(part.from(), part.to())));
            var fields = Map.of("box", part.rack().box(), "act", act(page));
            times.timed(RACK, () -> caller.upload(at + "/rack", fields, file));
            think(thought);
            if (part.left().decrementAndGet() == 0) {
                times.timed(CLOSED, () -> caller.post(at + "/close"));
            }
        }

        private static void think(Duration most) {
            if (most.isPositive()) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most.toNanos()));
            }
        }

        private static String act(Answer page) {
            var found = ACT.matcher(page.body());
            assertThat(found.find()).as(page.body()).isTrue();
            return found.group(1);
        }
    }

    private void counted(List<SentRack> racks) throws SQLException {
        int all = racks.size() * TUBES;
        try (var owner = world.app.owner()) {
            assertThat(count(
                            owner,
                            "parcel_line l join manifest m on m.id = l.manifest join parcel p on p.id = m.parcel"
                                    + " where l.state = 'RECEIVED' and p.code in (" + codes(racks) + ")"))
                    .as("lines received")
                    .isEqualTo(all);
            assertThat(count(
                            owner,
                            "tube t join site s on s.id = t.held_by where s.code = '" + World.LABORATORY
                                    + "' and t.code like 'LT%'"))
                    .as("tubes in the laboratory's custody")
                    .isEqualTo(all);
            assertThat(
                            count(
                                    owner,
                                    "fact f join tube t on t.id = f.stream where f.type = 'TubeReceived' and t.code like 'LT%'"))
                    .as("takings")
                    .isEqualTo(all);
            assertThat(count(owner, "parcel where step = 'RECEIPT_CLOSED' and code in (" + codes(racks) + ")"))
                    .as("receipts closed")
                    .isEqualTo(racks.size());
        }
    }

    private static String codes(List<SentRack> racks) {
        return String.join(",", racks.stream().map(r -> "'" + r.parcel() + "'").toList());
    }

    private static long count(Connection owner, String from) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void said(String how, int parcels, StepTimes times, LoadCost cost) {
        int commits = times.count(RACK) + times.count(CLOSED);
        System.out.printf(
                "%s: %d parcels of %d tubes, %d people%n%s%s%n",
                how, parcels, TUBES, PEOPLE, times.table(), cost.by(commits));
    }
}
