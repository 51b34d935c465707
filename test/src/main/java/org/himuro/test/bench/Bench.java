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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** {@code himuro bench [--tubes N] [--seconds S] [--json FILE] [--buffer-pool SIZE]}. */
public final class Bench {
    private static final int APPLICATION = 18090;
    private static final int FLOOR = 18091;

    private final BenchOptions options;
    private final AtomicLong fresh = new AtomicLong(500_000_000L);
    private final List<Report.Line> lines = new ArrayList<>();

    /** What the application under load told about itself. */
    private record Ready(
            String token,
            List<String> boxes,
            String caseCode,
            long database,
            String url,
            String owner,
            String password,
            double loading) {}

    private Bench(BenchOptions options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        System.exit(new Bench(BenchOptions.of(args)).run());
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
                options.pool());
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
            Report.print(lines, header(ready, application, folder));
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

    private void measure(Ready ready, Processes application, Processes floor) throws InterruptedException {
        var auth = "Authorization: Bearer " + ready.token() + "\r\nAccept: application/json\r\n";
        Load.Operation floorLook =
                (bench, n) -> HttpConnection.request("GET", "/look?" + BenchWorld.tube(any()), "", "");
        Load.Operation floorAct =
                (bench, n) -> HttpConnection.request("POST", "/act?" + BenchWorld.tube(any()), "", "");
        Load.Operation look =
                (bench, n) -> HttpConnection.request("GET", "/api/v1/tubes/" + BenchWorld.tube(any()), auth, "");
        Load.Operation list = (bench, n) -> HttpConnection.request("GET", "/api/v1/tubes?limit=25", auth, "");
        for (int benches : options.benches()) {
            line("look-up, floor", benches, FLOOR, floorLook, floor);
            line("look-up by code", benches, APPLICATION, look, application);
            line("act, floor", benches, FLOOR, floorAct, floor);
            line("move one tube", benches, APPLICATION, move(ready, auth, benches), application);
            line("list of 25", benches, APPLICATION, list, application);
        }
        line("96 new tubes", 1, APPLICATION, newTubes(ready, auth, 96), application);
        line("1,000 new tubes", 1, APPLICATION, newTubes(ready, auth, 1000), application);
    }

    private long any() {
        return ThreadLocalRandom.current().nextLong(options.tubes());
    }

    private void line(String name, int benches, int port, Load.Operation operation, Processes processes)
            throws InterruptedException {
        if (!options.asksFor(name)) {
            return;
        }
        Load.closed(port, benches, options.warm(), operation, processes);
        var result = Load.closed(port, benches, options.seconds(), operation, processes);
        lines.add(Report.Line.of(name, benches, result, processes.serverResidentMb()));
    }

    /** Each bench moves tubes of its own between boxes of its own, so that none is refused. */
    private Load.Operation move(Ready ready, String auth, int benches) {
        var boxes = ready.boxes();
        return (bench, n) -> {
            long mine = 40L * (3L * benches + bench) + n % 40;
            var box = boxes.get(3 * benches + bench * 2 + (int) (n / 40 % 2));
            var body = "{\"puts\":[{\"tube\":\"" + BenchWorld.tube(mine) + "\",\"box\":\"" + box + "\",\"cell\":\""
                    + BenchWorld.cell((int) (n % 40)) + "\"}]}";
            return HttpConnection.request("POST", "/api/v1/puts", auth + act(), body);
        };
    }

    private Load.Operation newTubes(Ready ready, String auth, int count) {
        return (bench, n) -> {
            var body = new StringBuilder("{\"caseCode\":\"" + ready.caseCode() + "\",\"material\":\"DNA\",\"tubes\":[");
            for (int i = 0; i < count; i++) {
                body.append(i == 0 ? "" : ",")
                        .append("{\"code\":\"")
                        .append(BenchWorld.tube(fresh.incrementAndGet()))
                        .append("\",\"aliases\":[]}");
            }
            return HttpConnection.request(
                    "POST", "/api/v1/tubes", auth + act(), body.append("]}").toString());
        };
    }

    private static String act() {
        long now = System.currentTimeMillis();
        var random = ThreadLocalRandom.current();
        var id = new UUID(
                now << 16 | 0x7000L | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
        return "Content-Type: application/json\r\nIdempotency-Key: " + id + "\r\n";
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
        var l = Files.readAllLines(file);
        return new Ready(
                l.get(0),
                List.of(l.get(1).split(",")),
                l.get(2),
                Long.parseLong(l.get(3)),
                l.get(4),
                l.get(5),
                l.get(6),
                Double.parseDouble(l.get(7)));
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
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.himuro.test.bench." + main));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(main + ".log").toFile());
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
