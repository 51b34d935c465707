package org.himuro.test.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.himuro.lims.storage.application.Colouring;

/** {@code himuro bench [--tubes N] [--seconds S] [--json FILE] [--buffer-pool SIZE]}. */
public final class Bench {
    private static final int APPLICATION = 18090;
    private static final int WARMING = 8;
    private static final int FLOOR = 18091;
    private static final int BENCHES = 32;

    private static final String JSON = "application/json";
    private static final String HTML = "text/html,*/*";
    private static final String ANY = "*/*";

    private static final String PICTURE = "unit picture";
    private static final String ROOM = "room plan";
    private static final String PLAN = "boxes to empty";
    private static final String PROPOSED = "96 proposed places";

    private final BenchOptions options;
    private final List<Report.Line> lines = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private Bench(BenchOptions options) {
        this.options = options;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
        try {
            System.exit(new Bench(BenchOptions.of(args)).run());
        } catch (BenchOptions.Misused e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    @SuppressWarnings("SystemOut")
    private int run() throws Exception {
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), ".bench");
        var application = java(
                "BenchApplication",
                folder,
                flags(),
                Map.of(),
                folder.toString(),
                "" + APPLICATION,
                "" + options.tubes(),
                options.pool(),
                "" + BENCHES,
                "" + options.scanCases(),
                "" + (options.asksFor(BenchOptions.LIST) ? options.list() : 0));
        Process floor = null;
        try {
            System.out.println("loading " + options.tubes() + " tubes ...");
            var ready = ready(folder, application);
            floorTables(ready);
            var counts = new StatementCounts(ready.url(), ready.owner(), ready.password());
            floor = java(
                    "FloorServer",
                    folder,
                    List.of(),
                    Map.of("FLOOR_PASSWORD", ready.password()),
                    ready.url(),
                    ready.owner(),
                    "" + FLOOR);
            awaitFloor();
            measure(
                    ready,
                    new Processes(application.pid(), ready.database(), counts),
                    new Processes(floor.pid(), ready.database(), counts));
            if (!ready.intake().isEmpty()) {
                said.add(ready.intake());
            }
            Report.print(lines, header(ready, application, folder));
            said.forEach(System.out::println);
            options.json().ifPresent(file -> Report.json(lines, file));
            return lines.stream().anyMatch(l -> l.failed() > 0) ? 1 : 0;
        } finally {
            if (floor != null) {
                floor.destroy();
            }
            application.destroy();
            application.waitFor();
            Files.move(
                    folder.resolve("BenchApplication.log"),
                    Path.of("bench-application.log"),
                    StandardCopyOption.REPLACE_EXISTING);
            delete(folder);
        }
    }

    private static void awaitFloor() throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try (var connection = new HttpConnection(FLOOR)) {
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the floor did not start");
    }

    private void measure(Ready ready, Processes application, Processes floor) throws InterruptedException, IOException {
        var operations = new Operations(ready, options.tubes());
        each(operations, WARMING, application, floor, this::warmed);
        for (int benches : options.benches()) {
            each(
                    operations,
                    benches,
                    application,
                    floor,
                    (name, port, operation, of) -> line(name, benches, port, operation, of));
        }
        line("96 labels", 1, APPLICATION, operations.get("/cases/" + ready.sheet() + "/labels.zpl", ANY), application);
        line("96 new tubes", 1, APPLICATION, operations.newTubes(96), application);
        line("1,000 new tubes", 1, APPLICATION, operations.newTubes(1000), application);
        try (var beside = new HttpConnection(APPLICATION)) {
            once("96 by rack scan", operations.rack(beside), application);
        }
        once("hand-over of 96", operations.handOver(), application);
        opened("look-up by code", operations.look(), application);
        opened("move one tube", operations.move(), application);
        line("move 96 tubes", 1, APPLICATION, operations.moveMany(), application);
        pictured(ready, operations, application);
        line(
                "space for 500 boxes",
                1,
                APPLICATION,
                operations.get("/storage/space?what=EMPTY_BOXES&count=500", HTML),
                application);
        line("all units", 1, APPLICATION, operations.get("/bank", HTML), application);
        line(PLAN + ", all units", 1, APPLICATION, operations.get("/storage/defragment", HTML), application);
        if (options.asksFor(PROPOSED)) {
            try (var beside = new HttpConnection(APPLICATION)) {
                once(PROPOSED, operations.proposals(beside), application);
            }
        }
        searched(ready, operations, application, floor);
        listed(ready, operations, application);
        if (options.asksFor(BenchOptions.BOARD)) {
            said.add(new WatchedBoard(APPLICATION, operations, application).measure());
        }
    }

    /** A list of a thousand tubes over forty units is asked for, shown, and printed. */
    private void listed(Ready ready, Operations operations, Processes application)
            throws InterruptedException, IOException {
        if (!options.asksFor(PickLists.NAME)) {
            return;
        }
        try (var owner = DriverManager.getConnection(ready.url(), ready.owner(), ready.password());
                var beside = new HttpConnection(APPLICATION)) {
            var lists = PickLists.on(owner);
            var first = operations.picked(beside, lists.bodies().getFirst());
            var rest = lists.bodies().subList(1, lists.bodies().size());
            once(PickLists.NAME + ", asked for", operations.picks(rest), application);
            line(PickLists.NAME, 1, APPLICATION, operations.get("/api/v1/picks/" + first, JSON), application);
            line(PickLists.NAME + ", page", 1, APPLICATION, operations.get("/picks/" + first, HTML), application);
            line(
                    PickLists.NAME + ", PDF",
                    1,
                    APPLICATION,
                    operations.get("/picks/" + first + "/pick.pdf", ANY),
                    application);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A unit of 500 boxes, most of them full, in each of its colours, among as many tubes as there are. */
    private void pictured(Ready ready, Operations operations, Processes application) throws InterruptedException {
        if (!options.asksFor(PICTURE) && !options.asksFor(PLAN) && !options.asksFor(ROOM)) {
            return;
        }
        try (var owner = DriverManager.getConnection(ready.url(), ready.owner(), ready.password())) {
            var unit = Searches.text(owner, Searches.UNIT);
            line(PLAN, 1, APPLICATION, operations.get("/storage/defragment?unit=" + unit, HTML), application);
            line(ROOM, 1, APPLICATION, operations.get("/storage/" + BenchWorld.ROOM, HTML), application);
            for (var by : Colouring.values()) {
                line(
                        PICTURE + " " + by,
                        1,
                        APPLICATION,
                        operations.get("/storage/" + unit + "?by=" + by, HTML),
                        application);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first page of each search, alone; and one select by one key through the bare server. */
    private void searched(Ready ready, Operations operations, Processes application, Processes floor)
            throws InterruptedException {
        if (!options.asksFor(Searches.NAME)) {
            return;
        }
        try (var owner = DriverManager.getConnection(ready.url(), ready.owner(), ready.password())) {
            var searches = Searches.on(owner);
            line(Searches.NAME + ", floor", 1, FLOOR, Operations.floor("GET", "/search", operations), floor);
            for (var asked : searches.asked()) {
                var address = "/api/v1/tubes?" + asked;
                line(Searches.NAME + " " + asked, 1, APPLICATION, operations.get(address, JSON), application);
            }
            line(
                    Searches.NAME + ", page",
                    1,
                    APPLICATION,
                    operations.get("/tubes?" + Searches.COMMON, HTML),
                    application);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done with one operation of the closed loop. */
    @FunctionalInterface
    private interface Step {
        void run(String name, int port, Load.Operation operation, Processes of) throws InterruptedException;
    }

    private static void each(Operations operations, int benches, Processes application, Processes floor, Step step)
            throws InterruptedException {
        step.run("look-up, floor", FLOOR, Operations.floor("GET", "/look", operations), floor);
        step.run("look-up, plain JDBC", FLOOR, Operations.floor("GET", "/plain-look", operations), floor);
        step.run("look-up by code", APPLICATION, operations.look(), application);
        step.run("act, floor", FLOOR, Operations.floor("POST", "/act", operations), floor);
        step.run("move, plain JDBC", FLOOR, Operations.floor("POST", "/plain-move", operations), floor);
        step.run("move one tube", APPLICATION, operations.move(), application);
        step.run("scan acts", APPLICATION, operations.scan(benches), application);
        step.run("list of 25", APPLICATION, operations.get("/api/v1/tubes?limit=25", JSON), application);
        step.run("bench page", APPLICATION, operations.get("/bench", HTML), application);
        step.run("home page", APPLICATION, operations.get("/", HTML), application);
        step.run("1 label", APPLICATION, operations.label(), application);
    }

    /** Whatever runs first is not measured while the virtual machine still learns it. */
    private void warmed(String name, int port, Load.Operation operation, Processes of) throws InterruptedException {
        if (options.asksFor(name)) {
            Load.closed(port, WARMING, options.warm(), operation, of);
        }
    }

    /** What uses up what was prepared: a few of it warm. */
    private void once(String name, Load.Operation operation, Processes application) throws InterruptedException {
        if (options.asksFor(name)) {
            Load.closed(APPLICATION, 1, options.warm(), Load.Operation.atMost(8, operation), application);
            var result = Load.closed(APPLICATION, 1, options.seconds(), operation, application);
            measured(Report.Line.of(name, 1, result, application.serverResidentMb()));
        }
    }

    /** Eight benches send at half the rate of the closed loop, whatever happens. */
    private void opened(String name, Load.Operation operation, Processes application) throws InterruptedException {
        var closed = lines.stream()
                .filter(l -> l.name().equals(name) && l.benches() == 8)
                .findFirst();
        if (closed.isPresent()) {
            double rate = closed.get().rate() / 2;
            var result = Load.open(APPLICATION, 8, options.seconds(), rate, operation, application);
            measured(Report.Line.of(name + ", open", 8, result, application.serverResidentMb()));
        }
    }

    private void line(String name, int benches, int port, Load.Operation operation, Processes processes)
            throws InterruptedException {
        if (!options.asksFor(name)) {
            return;
        }
        Load.closed(port, benches, options.warm(), operation, processes);
        var result = Load.closed(port, benches, options.seconds(), operation, processes);
        measured(Report.Line.of(name, benches, result, processes.serverResidentMb()));
    }

    /** Told at once, too: what is measured is not lost where a later line cannot be. */
    @SuppressWarnings("SystemOut")
    private void measured(Report.Line line) {
        lines.add(line);
        System.out.printf(
                Locale.ROOT, "%s (%d): p50 %.2f, p95 %.2f ms%n", line.name(), line.benches(), line.p50(), line.p95());
    }

    private String header(Ready ready, Process application, Path folder) throws IOException {
        return "%d tubes, loaded in %.1f s; fdatasync p50 %.2f ms; innodb_buffer_pool_size %s; %d processors; pid %d"
                .formatted(
                        options.tubes(),
                        ready.loading(),
                        fdatasync(folder),
                        options.pool(),
                        Runtime.getRuntime().availableProcessors(),
                        application.pid());
    }

    private static double fdatasync(Path folder) throws IOException {
        var took = new long[200];
        try (var file = FileChannel.open(folder.resolve("sync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < took.length; i++) {
                file.write(ByteBuffer.allocate(512));
                long start = System.nanoTime();
                file.force(false);
                took[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(took);
        return took[took.length / 2] / 1e6;
    }

    private void floorTables(Ready ready) throws SQLException {
        try (var connection = DriverManager.getConnection(ready.url(), ready.owner(), ready.password());
                var statement = connection.createStatement()) {
            statement.execute("create table floor_tube (id bigint auto_increment primary key, code varchar(32)"
                    + " character set ascii collate ascii_bin not null unique, body longtext not null)");
            statement.execute(
                    "create table floor_scan (id bigint auto_increment primary key, code varchar(32) not null,"
                            + " at datetime(6) not null, key (code))");
            statement.execute(
                    "create table floor_event (id bigint auto_increment primary key, code varchar(32) not null,"
                            + " body longtext not null, key (code))");
            statement.execute("insert into floor_tube (code, body) select code, concat('{\"step\":\"', step,"
                    + " '\",\"material\":\"', material, '\"}') from tube");
        }
    }

    private static Ready ready(Path folder, Process application) throws IOException, InterruptedException {
        var file = folder.resolve("ready");
        while (!Files.exists(file)) {
            if (!application.isAlive()) {
                throw new IllegalStateException(
                        "the application did not start:\n" + Files.readString(folder.resolve("BenchApplication.log")));
            }
            Thread.sleep(100);
        }
        return Ready.read(file);
    }

    /** The application's JVM has the options of {@code himuro start}, and those of {@code HIMURO_JAVA_OPTS} too. */
    private List<String> flags() {
        var flags = new ArrayList<String>();
        options.recording()
                .ifPresent(f -> flags.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + f));
        Arrays.stream(System.getenv().getOrDefault("HIMURO_JAVA_OPTS", "").split(" "))
                .filter(o -> !o.isBlank())
                .forEach(flags::add);
        return flags;
    }

    private static Process java(
            String main, Path folder, List<String> flags, Map<String, String> environment, String... args)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx176m",
                "-Xmn48m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TrimNativeHeapInterval=10000",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.himuro.test.bench." + main));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(main + ".log").toFile());
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "1");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
