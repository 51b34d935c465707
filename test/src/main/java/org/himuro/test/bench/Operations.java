package org.himuro.test.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.labels.id.Command;

/** The operations that are measured, as requests. Each bench is a person of its own. */
final class Operations {
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([^\"]*)\"");
    private static final int OWN_TUBES = 40;

    private final Ready ready;
    private final int tubes;
    private final AtomicLong fresh = new AtomicLong(500_000_000L);
    private final Deque<String> cases;
    private final Deque<String> parcels;
    private final Deque<String> racks;
    private final AtomicInteger moveRuns = new AtomicInteger();

    Operations(Ready ready, int tubes) {
        this.ready = ready;
        this.tubes = tubes;
        this.cases = new ConcurrentLinkedDeque<>(ready.scanCases());
        this.parcels = new ConcurrentLinkedDeque<>(ready.parcels());
        this.racks = new ConcurrentLinkedDeque<>(ready.racks());
    }

    long any() {
        return ThreadLocalRandom.current().nextLong(tubes);
    }

    private String head(int bench) {
        return "Authorization: Bearer " + ready.tokens().get(bench) + "\r\n";
    }

    private static String act() {
        long now = System.currentTimeMillis();
        var random = ThreadLocalRandom.current();
        var id = new UUID(
                now << 16 | 0x7000L | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
        return id.toString();
    }

    private byte[] post(int bench, String path, String body) {
        var head = head(bench) + "Accept: application/json\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + act() + "\r\n";
        return HttpConnection.request("POST", path, head, body);
    }

    Load.Operation get(String path, String accept) {
        return (bench, n) -> HttpConnection.request("GET", path, head(bench) + "Accept: " + accept + "\r\n", "");
    }

    Load.Operation look() {
        return (bench, n) -> HttpConnection.request(
                "GET", "/api/v1/tubes/" + BenchWorld.tube(any()), head(bench) + "Accept: application/json\r\n", "");
    }

    static Load.Operation floor(String method, String path, Operations from) {
        return (bench, n) -> HttpConnection.request(method, path + "?" + BenchWorld.tube(from.any()), "", "");
    }

    /** Each bench moves tubes of its own between boxes of its own, so that none is refused. */
    Load.Operation move() {
        int run = moveRuns.getAndIncrement();
        var done = new AtomicLongArray(ready.tokens().size());
        return (bench, ignored) -> {
            long n = done.getAndIncrement(bench);
            long mine = OWN_TUBES * (32L * run + bench) + n % OWN_TUBES;
            var box = ready.boxes().get(64 * run + bench * 2 + (int) (n / OWN_TUBES % 2));
            return post(
                    bench,
                    "/api/v1/puts",
                    "{\"puts\":[{\"tube\":\"" + BenchWorld.tube(mine) + "\",\"box\":\"" + box + "\",\"cell\":\""
                            + BenchWorld.cell((int) (n % OWN_TUBES)) + "\"}]}");
        };
    }

    /** The last 96 tubes of the load, in one act, from two boxes to two others and back. */
    Load.Operation moveMany() {
        var boxes =
                ready.boxes().subList(ready.boxes().size() - 4, ready.boxes().size());
        return (bench, n) -> {
            var puts = IntStream.range(0, 96)
                    .mapToObj(i -> "{\"tube\":\"" + BenchWorld.tube(tubes - 96L + i) + "\",\"box\":\""
                            + boxes.get((int) (n % 2 * 2) + i / 81) + "\",\"cell\":\"" + BenchWorld.cell(i % 81)
                            + "\"}")
                    .collect(Collectors.joining(","));
            return post(bench, "/api/v1/puts", "{\"puts\":[" + puts + "]}");
        };
    }

    /** A case, then for each of its tubes the scan that samples it and the scan that freezes it. */
    Load.Operation scan(int benches) {
        var todo = new ArrayDeque<?>[benches];
        return new Load.Operation() {
            @Override
            public byte[] request(int bench, long n) {
                @SuppressWarnings("unchecked")
                var mine = (ArrayDeque<String>) todo[bench];
                if (mine == null || mine.isEmpty()) {
                    mine = symbols(cases.poll());
                    todo[bench] = mine;
                }
                return mine.isEmpty() ? NOTHING_LEFT : scanned(bench, mine.pop());
            }

            @Override
            public boolean right(HttpConnection.Answer answer) {
                return answer.status() == 200 && !answer.text().contains("\"state\":\"refused\"");
            }
        };
    }

    private static ArrayDeque<String> symbols(@org.jspecify.annotations.Nullable String prepared) {
        var symbols = new ArrayDeque<String>();
        if (prepared != null) {
            var parts = prepared.split(":");
            symbols.add(Command.Word.NEXT.code());
            symbols.add(parts[0]);
            for (var tube : parts[1].split("\\+")) {
                symbols.add(tube);
                symbols.add(Command.Word.LN2.code());
            }
        }
        return symbols;
    }

    private byte[] scanned(int bench, String symbol) {
        return post(
                bench,
                "/bench/scans",
                "{\"actId\":\"" + act() + "\",\"symbols\":[\"" + symbol + "\"],\"occurredAt\":\"" + Instant.now()
                        + "\"}");
    }

    /**
     * Samples labelled tubes of one case, and freezes none.
     *
     * @return how many clocks run now that did not before
     */
    int sampled(HttpConnection bench, int most) throws IOException {
        var parts =
                Objects.requireNonNull(cases.poll(), "no labelled case is left").split(":");
        var tubes = List.of(parts[1].split("\\+"));
        must(bench.send(scanned(0, Command.Word.NEXT.code())));
        must(bench.send(scanned(0, parts[0])));
        var some = tubes.subList(0, Math.min(most, tubes.size()));
        for (var tube : some) {
            must(bench.send(scanned(0, tube)));
        }
        return some.size();
    }

    byte[] watching() {
        return HttpConnection.request("GET", "/board/live", head(0) + "Accept: text/event-stream\r\n", "");
    }

    Load.Operation newTubes(int count) {
        return (bench, n) -> post(bench, "/api/v1/tubes", registering(count, fresh.getAndAdd(count)));
    }

    private String registering(int count, long first) {
        var body = new StringBuilder("{\"caseCode\":\"" + ready.caseCode() + "\",\"material\":\"DNA\",\"tubes\":[");
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"code\":\"")
                    .append(BenchWorld.tube(first + i))
                    .append("\",\"aliases\":[]}");
        }
        return body.append("]}").toString();
    }

    /** Code of the list that is made. */
    String picked(HttpConnection beside, String body) throws IOException {
        var answer = must(beside.send(post(0, "/api/v1/picks", body)));
        return answer.text().replaceAll("(?s).*\"pick\":\"([^\"]+)\".*", "$1");
    }

    Load.Operation picks(List<String> bodies) {
        var left = new ConcurrentLinkedDeque<>(bodies);
        return (bench, n) -> {
            var body = left.poll();
            return body == null ? Load.Operation.NOTHING_LEFT : post(bench, "/api/v1/picks", body);
        };
    }

    Load.Operation handOver() {
        return (bench, n) -> {
            var parcel = parcels.poll();
            return parcel == null
                    ? Load.Operation.NOTHING_LEFT
                    : post(
                            bench,
                            "/api/v1/parcels/" + parcel + "/given",
                            "{\"carrier\":\"COURIER\",\"waybill\":\"" + parcel + "\",\"evidence\":\"signed\"}");
        };
    }

    /** 96 fresh tubes are registered and the box is previewed before: only the commit is timed. */
    Load.Operation rack(HttpConnection beside) {
        return (bench, n) -> {
            var box = racks.poll();
            if (box == null) {
                return Load.Operation.NOTHING_LEFT;
            }
            long first = fresh.getAndAdd(96);
            must(beside.send(post(bench, "/api/v1/tubes", registering(96, first))));
            var file = rackFile(first);
            var preview = must(beside.send(previewing(bench, box, file)));
            var found = FINGERPRINT.matcher(preview.text());
            var fingerprint = found.find() ? found.group(1) : "";
            var form = "file="
                    + URLEncoder.encode(
                            Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.US_ASCII)),
                            StandardCharsets.UTF_8)
                    + "&fingerprint=" + URLEncoder.encode(fingerprint, StandardCharsets.UTF_8);
            return HttpConnection.request(
                    "POST",
                    "/storage/" + box + "/rack/commit",
                    head(bench) + "Accept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                    form);
        };
    }

    /** 96 fresh tubes are registered before: only the proposal of their places is timed. */
    Load.Operation proposals(HttpConnection beside) {
        return (bench, n) -> {
            long first = fresh.getAndAdd(96);
            must(beside.send(post(bench, "/api/v1/tubes", registering(96, first))));
            var codes = IntStream.range(0, 96)
                    .mapToObj(i -> "\"" + BenchWorld.tube(first + i) + "\"")
                    .collect(Collectors.joining(","));
            return post(bench, "/api/v1/proposals", "{\"tubes\":[" + codes + "]}");
        };
    }

    private byte[] previewing(int bench, String box, String file) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + file + "\r\n--x--\r\n";
        return HttpConnection.request(
                "POST",
                "/storage/" + box + "/rack/preview",
                head(bench) + "Accept: text/html\r\nContent-Type: multipart/form-data; boundary=x\r\n",
                body);
    }

    private static String rackFile(long first) {
        var file = new StringBuilder("Date & time of Trace = 03 Feb 2026 09:05:07 AM\r\nRack Base Name: 00770011\r\n");
        for (int i = 0; i < 96; i++) {
            file.append("  %c%d;\t%s\r\n".formatted('A' + i / 12, i % 12 + 1, BenchWorld.tube(first + i)));
        }
        return file.toString();
    }

    private static HttpConnection.Answer must(HttpConnection.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer;
    }

    Load.Operation label() {
        var tubes = List.of(ready.scanCases().getFirst().split(":")[1].split("\\+"));
        return (bench, n) -> HttpConnection.request(
                "GET", "/tubes/" + tubes.get((int) (n % tubes.size())) + "/label.zpl", head(bench), "");
    }
}
