package org.himuro.lims.storage;

import static org.himuro.lims.storage.Scene.done;
import static org.himuro.lims.storage.Scene.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.Outbox;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.CloseStockTake;
import org.himuro.lims.stocktake.Confidence;
import org.himuro.lims.stocktake.CountAnswer;
import org.himuro.lims.stocktake.CountPosition;
import org.himuro.lims.stocktake.Empties;
import org.himuro.lims.stocktake.Finding;
import org.himuro.lims.stocktake.Look;
import org.himuro.lims.stocktake.StartStockTake;
import org.himuro.lims.stocktake.StockTakeAnswer;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.TakeBackCount;
import org.himuro.lims.stocktake.application.ShowingStockTakes;
import org.himuro.lims.stocktake.application.StartingStockTake;
import org.himuro.lims.stocktake.application.StockTakeIndex;
import org.himuro.lims.stocktake.application.StockTakeLists;
import org.himuro.lims.stocktake.application.StockTakePage;
import org.himuro.lims.stocktake.application.StockTakeQueries;
import org.himuro.lims.stocktake.application.StockTakeVerbs;
import org.himuro.lims.stocktake.model.Draw;
import org.himuro.lims.stocktake.model.Frozen;
import org.himuro.lims.stocktake.model.Tally;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Stock-takes while the bank is worked in. */
@Tag("B7")
@Tag("database")
@ParameterizedClass
@MethodSource("org.himuro.lims.testing.TestServer#essential")
record StockTakesOnDatabaseTest(TestServer server) {
    private static final Aim ALL =
            new Aim(Aim.Kind.WITHIN, Confidence.NINETY_NINE, new BigDecimal("50"), new BigDecimal("0.1"));
    private static final Aim SOME =
            new Aim(Aim.Kind.AT_LEAST, Confidence.NINETY_FIVE, new BigDecimal("95"), BigDecimal.ZERO);
    private static final int COUNTERS = 8;
    private static final int MOVERS = 2;
    /** Between the draw and the first look. */
    private static final int MOVED_BEFORE = 60;

    private static Scene scene;

    @BeforeParameterizedClassInvocation
    static void start(TestServer server) {
        scene = Scene.set(server);
    }

    @AfterParameterizedClassInvocation
    static void stop() throws SQLException {
        if (scene != null && scene.context.isRunning()) {
            try (var _ = scene;
                    var owner = scene.databases.connectMigrate()) {
                assertEquals(List.of(), scene.bean(Rebuild.class).differences(owner), "rebuilt from the ledger");
            }
        }
    }

    private record At(String box, String cell) {}

    /** What really lies where. Whoever looks keeps others from moving what lies there meanwhile. */
    private static final class Shelf {
        private final Map<At, String> tubes = new ConcurrentHashMap<>();
        private final Map<At, ReadWriteLock> locks = new ConcurrentHashMap<>();

        ReadWriteLock lock(At at) {
            return locks.computeIfAbsent(at, a -> new ReentrantReadWriteLock());
        }
    }

    @Test
    void eight_people_count_while_tubes_are_moved_each_position_once_and_what_the_record_has_moved_is_no_error()
            throws Exception {
        var shelf = new Shelf();
        var boxes = IntStream.range(0, 4).mapToObj(i -> scene.newBox()).toList();
        fill(shelf, boxes, 40);
        var code = done(start(scene.technician, boxes, SOME, Empties.SAME)).stockTake();
        var lines = lines(code);
        var codes = scene.bean(StockTakeQueries.class)
                .places(lines.stream().map(StockTakeLine::container).distinct().toList());
        var moves = new AtomicInteger();
        var running = new AtomicInteger(COUNTERS);
        var twice = new AtomicInteger();
        var first = new CountDownLatch(MOVED_BEFORE);
        try (var threads = Executors.newFixedThreadPool(COUNTERS + MOVERS)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < MOVERS; i++) {
                var random = new Random(7_150 + i);
                all.add(threads.submit((Callable<?>) () -> {
                    while (running.get() > 0) {
                        if (move(shelf, boxes, random)) {
                            moves.incrementAndGet();
                            first.countDown();
                        }
                    }
                    return moves;
                }));
            }
            for (int i = 0; i < COUNTERS; i++) {
                // each position is on the way of two people, each in an order of their own
                var mine = new ArrayList<StockTakeLine>();
                for (var line : lines) {
                    if (line.place() % (COUNTERS / 2) == i % (COUNTERS / 2)) {
                        mine.add(line);
                    }
                }
                Collections.shuffle(mine, new Random(7_160 + i));
                var who = colleague(i);
                all.add(threads.submit((Callable<?>) () -> {
                    try {
                        first.await();
                        for (var line : mine) {
                            var at = new At(
                                    Objects.requireNonNull(codes.get(line.container()))
                                            .code(),
                                    line.cell());
                            if (!looked(shelf, code, at, who)) {
                                twice.incrementAndGet();
                            }
                        }
                        return twice;
                    } finally {
                        running.decrementAndGet();
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        var counted = lines(code);
        assertEquals(
                lines.size(), counted.stream().filter(StockTakeLine::counted).count());
        assertEquals(lines.size(), twice.get(), "of two who looked one was told that the other had");
        assertEquals(
                lines.size(),
                rows("select count(*) from fact f join stock_take_line l on l.id = f.stream join stock_take s"
                        + " on s.id = l.stock_take where f.type = 'PositionCounted' and s.code = '" + code + "'"));
        long moved = counted.stream()
                .filter(l -> !l.recorded().equals(l.drawnTube()))
                .count();
        assertTrue(moved > 3, moves + " moves, of which " + moved + " were of positions drawn: the test says nothing");
        assertEquals(
                List.of(),
                counted.stream()
                        .filter(l -> l.finding().filter(f -> f != Finding.RIGHT).isPresent())
                        .toList(),
                moves + " moves");
    }

    private static void fill(Shelf shelf, List<String> boxes, int each) {
        var tubes = scene.newTubes(boxes.size() * each);
        var puts = new ArrayList<Put>();
        for (int i = 0; i < tubes.size(); i++) {
            var at = new At(boxes.get(i / each), Frozen.label(i % each / 9, i % each % 9));
            shelf.tubes.put(at, tubes.get(i));
            puts.add(new Put(tubes.get(i), at.box(), at.cell()));
        }
        done(store(new StoreTubes(puts), scene.technician));
    }

    /** A tube goes to an empty position: in the record and in the box, and nobody looks meanwhile. */
    private static boolean move(Shelf shelf, List<String> boxes, Random random) {
        var from = anywhere(boxes, random);
        var to = anywhere(boxes, random);
        if (from.equals(to)) {
            return false;
        }
        var both = List.of(from, to).stream()
                .sorted((a, b) -> (a.box() + a.cell()).compareTo(b.box() + b.cell()))
                .map(shelf::lock)
                .toList();
        both.forEach(lock -> lock.writeLock().lock());
        try {
            var tube = shelf.tubes.get(from);
            if (tube == null || shelf.tubes.containsKey(to)) {
                return false;
            }
            done(store(StoreTubes.one(tube, to.box(), to.cell()), scene.technician));
            shelf.tubes.remove(from);
            shelf.tubes.put(to, tube);
            return true;
        } finally {
            both.forEach(lock -> lock.writeLock().unlock());
        }
    }

    private static At anywhere(List<String> boxes, Random random) {
        return new At(boxes.get(random.nextInt(boxes.size())), Frozen.label(random.nextInt(9), random.nextInt(9)));
    }

    /** @return whether this look counts; the other look at the position was first where not */
    private static boolean looked(Shelf shelf, String code, At at, Actor who) {
        var lock = shelf.lock(at).readLock();
        lock.lock();
        try {
            var tube = Optional.ofNullable(shelf.tubes.get(at));
            var outcome = count(code, at, tube.isPresent() ? Look.TUBE : Look.EMPTY, tube, who);
            if (outcome instanceof Outcome.Refused<CountAnswer>(var reasons, var repeated)) {
                assertTrue(
                        Set.of("POSITION_COUNTED", "COUNTED_MEANWHILE")
                                .contains(reasons.getFirst().code()),
                        reasons.toString());
                return false;
            }
            done(outcome);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Test
    void of_eight_who_look_into_one_position_at_once_one_counts() throws Exception {
        var box = scene.newBox();
        var tube = scene.newTubes(1).getFirst();
        done(store(StoreTubes.one(tube, box, "A01"), scene.technician));
        var code =
                done(start(scene.technician, List.of(box), ALL, Empties.NONE)).stockTake();
        var outcomes = race(
                COUNTERS,
                i -> i % 2 == 0
                        ? count(code, new At(box, "A01"), Look.TUBE, Optional.of(tube), colleague(i))
                        : count(code, new At(box, "A01"), Look.EMPTY, Optional.empty(), colleague(i)));
        assertEquals(1, outcomes.stream().filter(o -> o instanceof Outcome.Done).count(), outcomes.toString());
        assertEquals(
                COUNTERS - 1,
                outcomes.stream().filter(o -> o instanceof Outcome.Refused).count());
    }

    @Test
    void what_is_found_otherwise_becomes_deviations_at_the_end_and_what_is_found_is_reported() {
        var box = scene.newBox();
        var tubes = scene.newTubes(6);
        for (int i = 0; i < 5; i++) {
            done(store(StoreTubes.one(tubes.get(i), box, "A0" + (i + 1)), scene.technician));
        }
        var code =
                done(start(scene.technician, List.of(box), ALL, Empties.SAME)).stockTake();
        assertEquals(81, lines(code).size());
        assertEquals("RIGHT", finding(code, box, "A01", Look.TUBE, tubes.get(0)));
        assertEquals("MISSING", finding(code, box, "A02", Look.EMPTY, ""));
        assertEquals("OTHER_TUBE", finding(code, box, "A03", Look.TUBE, tubes.get(5)));
        assertEquals("UNREADABLE", finding(code, box, "A04", Look.UNREADABLE, ""));
        assertEquals("UNREACHED", finding(code, box, "A05", Look.UNREACHED, ""));
        assertEquals("EXTRA", finding(code, box, "B01", Look.TUBE, tubes.get(1)));
        assertEquals("EXTRA", finding(code, box, "B02", Look.UNREADABLE, ""));
        assertEquals("EXTRA", finding(code, box, "B03", Look.UNREADABLE, ""));
        assertEquals("EXTRA", finding(code, box, "B04", Look.TUBE, "NO-SUCH-TUBE"));
        assertEquals("RIGHT", finding(code, box, "B05", Look.EMPTY, ""));
        assertEquals(
                "CODE_IS_NO_TUBE",
                refused(count(code, new At(box, "B06"), Look.TUBE, Optional.of(box), scene.technician))
                        .getFirst()
                        .code());
        done(takeBack(code, box, "B04", scene.technician));
        assertEquals("RIGHT", finding(code, box, "B04", Look.EMPTY, ""));
        assertEquals(
                "COUNT_NOT_YOURS",
                refused(takeBack(code, box, "B05", colleague(1))).getFirst().code());
        assertEquals(List.of(Reason.of("POSITIONS_LEFT", 71)), refused(close(code, false, scene.technician)));
        assertEquals(new StockTakeAnswer(code, 81, 71, 6), done(close(code, true, scene.technician)));
        assertEquals(
                "STOCK_TAKE_CLOSED",
                refused(close(code, true, scene.technician)).getFirst().code());
        assertEquals(
                "STOCK_TAKE_CLOSED",
                refused(count(code, new At(box, "C01"), Look.EMPTY, Optional.empty(), scene.technician))
                        .getFirst()
                        .code());
        reacted();
        var page = page(code);
        assertEquals(new Tally(1, 4, 1, 0), page.all().tubes());
        assertEquals(new Tally(2, 5, 0, 71), page.all().empties());
        assertEquals(6, page.wrong().size());
        assertEquals(
                6,
                page.wrong().stream()
                        .flatMap(w -> w.deviation().stream())
                        .map(StockTakePage.Case::id)
                        .distinct()
                        .count(),
                "each has a deviation of its own: " + page.wrong());
        assertEquals(0, page.settled());
        assertEquals(
                2, page.wrong().stream().filter(StockTakePage.Wrong::reportable).count());
        var found = scene.bean(PutAway.class)
                .found(new ReportTubeFound(tubes.get(1), box, "B01"), scene.technician, scene.ids.next(), now(), now());
        assertEquals(List.of(), done(found).conflicts());
        assertEquals(
                1,
                page(code).wrong().stream()
                        .filter(StockTakePage.Wrong::reportable)
                        .count());
        assertEquals(
                6,
                rows("select count(*) from deviation where code like 'STOCK_TAKE_%' and site = unhex('"
                        + scene.technician.site().toString().replace("-", "") + "')"));
    }

    @Test
    void the_draw_is_made_again_from_the_kept_list_and_the_seed() throws Exception {
        var boxes = List.of(scene.newBox(), scene.newBox());
        fill(new Shelf(), boxes, 30);
        var site = scene.technician.site();
        var index = scene.bean(StockTakeIndex.class);
        var units = index.units(site).stream()
                .filter(u -> boxes.contains(u.code()))
                .map(StockTakeIndex.UnitSize::id)
                .toList();
        var frozen = index.freeze(site, units);
        var code = done(start(scene.technician, boxes, SOME, Empties.FIFTH)).stockTake();
        var stockTake = scene.bean(StockTakeQueries.class)
                .read(code, VisibleSites.only(site))
                .orElseThrow();
        var again = Draw.of(frozen, SOME, Empties.FIFTH, stockTake.seed());
        assertEquals(
                again.spots().stream().map(s -> s.box().id() + s.cell()).toList(),
                lines(code).stream().map(l -> l.container() + l.cell()).toList());
        assertEquals(162, stockTake.positions());
        var kept = scene.bean(StockTakeLists.class).find(site, stockTake.list()).orElseThrow();
        try (var text = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(kept))) {
            assertEquals(
                    String.join("", frozen.lines()),
                    new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void nothing_to_count_a_unit_of_another_site_and_an_impossible_aim_are_refused_and_nothing_is_begun() {
        var rack = scene.newContainer(ContainerType.RACK, 2, 2, "ULT_80");
        var box = scene.newBox();
        assertEquals(
                List.of(Reason.of("NOTHING_TO_COUNT")),
                refused(start(scene.technician, List.of(rack), ALL, Empties.SAME)));
        assertEquals(
                List.of(Reason.of("NOTHING_TO_COUNT")),
                refused(start(scene.technician, List.of(box), ALL, Empties.NONE)),
                "no tube in it, and empty positions are not asked for");
        var impossible = new Aim(Aim.Kind.WITHIN, Confidence.NINETY, new BigDecimal("100"), BigDecimal.ZERO);
        assertEquals(
                List.of("UNIT_UNKNOWN", "AIM_IMPOSSIBLE"),
                refused(start(scene.stranger, List.of(box), impossible, Empties.SAME)).stream()
                        .map(Reason::code)
                        .toList());
        var code =
                done(start(scene.technician, List.of(box), ALL, Empties.SAME)).stockTake();
        assertEquals(81, lines(code).size(), "fewer than the sample: all");
        var elsewhere = count(code, new At(box, "A01"), Look.EMPTY, Optional.empty(), scene.stranger);
        assertEquals(List.of(Reason.of("STOCK_TAKE_UNKNOWN")), refused(elsewhere));
        assertEquals(List.of(Reason.of("STOCK_TAKE_UNKNOWN")), refused(close(code, true, scene.stranger)));
        assertEquals(
                List.of(Reason.of("POSITION_NOT_DRAWN")),
                refused(count(code, new At(box, "Z99"), Look.EMPTY, Optional.empty(), scene.technician)));
        assertEquals(
                Optional.empty(),
                scene.bean(StockTakeQueries.class).read(code, VisibleSites.only(scene.stranger.site())));
    }

    /** What was marked has become deviations: here, or by whoever sweeps meanwhile. */
    private static void reacted() {
        var outbox = scene.bean(Outbox.class);
        var until = now().plusSeconds(20);
        while (!outbox.age(now()).isZero() && now().isBefore(until)) {
            outbox.sweep(now());
        }
    }

    private static String finding(String code, String box, String cell, Look look, String scanned) {
        var tube = Optional.of(scanned).filter(s -> !s.isEmpty());
        return done(count(code, new At(box, cell), look, tube, scene.technician))
                .finding()
                .orElseThrow()
                .name();
    }

    private static Outcome<StockTakeAnswer> start(Actor who, List<String> units, Aim aim, Empties empties) {
        return scene.bean(StartingStockTake.class)
                .run(new StartStockTake(units, aim, empties), who, scene.ids.next(), now(), now());
    }

    private static Outcome<CountAnswer> count(String code, At at, Look look, Optional<String> tube, Actor who) {
        return scene.bean(StockTakeVerbs.class)
                .count(new CountPosition(code, at.box(), at.cell(), look, tube), who, scene.ids.next(), now(), now());
    }

    private static Outcome<CountAnswer> takeBack(String code, String box, String cell, Actor who) {
        return scene.bean(StockTakeVerbs.class)
                .takeBack(new TakeBackCount(code, box, cell), false, who, scene.ids.next(), now(), now());
    }

    private static Outcome<StockTakeAnswer> close(String code, boolean unfinished, Actor who) {
        return scene.bean(StockTakeVerbs.class)
                .close(new CloseStockTake(code, unfinished), who, scene.ids.next(), now(), now());
    }

    private static Outcome<Stored> store(StoreTubes command, Actor who) {
        return scene.bean(PutAway.class).store(command, who, scene.ids.next(), new DeedTime(now(), now()));
    }

    private static List<StockTakeLine> lines(String code) {
        var queries = scene.bean(StockTakeQueries.class);
        var stockTake =
                queries.read(code, VisibleSites.only(scene.technician.site())).orElseThrow();
        return queries.lines(stockTake.id());
    }

    private static StockTakePage page(String code) {
        var viewer = new Viewer(
                scene.technician.person(),
                "manager",
                "manager",
                Set.of(Role.BIOBANK_MANAGER),
                scene.technician.site(),
                "NCH",
                false,
                Optional.empty(),
                Locale.ENGLISH,
                ZoneId.of("Asia/Tokyo"));
        return scene.bean(ShowingStockTakes.class)
                .one(code, viewer, Optional.empty(), List.of())
                .orElseThrow();
    }

    private static Actor colleague(int number) {
        return new Actor(new UUID(0x7001L, 0x8000_0000_0000_0010L + number), Optional.empty(), scene.technician.site());
    }

    private static List<Reason> refused(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome, outcome.toString())
                .reasons();
    }

    private static long rows(String sql) {
        return scene.bean(Queries.class)
                .query(sql, List.of(), row -> row.getLong(1))
                .getFirst();
    }

    private static List<Outcome<?>> race(int many, IntFunction<Outcome<?>> each) throws Exception {
        var outcomes = new ArrayList<Outcome<?>>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            var calls = IntStream.range(0, many)
                    .mapToObj(i -> (Callable<Outcome<?>>) () -> each.apply(i))
                    .toList();
            for (var one : threads.invokeAll(calls)) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
