package org.himuro.test.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The benchmark's figures as a table and as JSON. */
final class Report {
    /** One indexed select, or one transaction: comparable with a floor. */
    private static final Set<String> SINGLE =
            Set.of("look-up by code", "look-up, plain JDBC", "move one tube", "move, plain JDBC", "scan acts");

    private Report() {}

    record Line(
            String name,
            int benches,
            double rate,
            double p50,
            double p95,
            double p99,
            int count,
            int failed,
            String firstFailure,
            double serverCpu,
            double databaseCpu,
            double statements,
            double commits,
            double residentMb) {
        static Line of(String name, int benches, Load.Result result, double residentMb) {
            var l = result.latencies();
            return new Line(
                    name,
                    benches,
                    result.rate(),
                    l.millis(0.5),
                    l.millis(0.95),
                    l.millis(0.99),
                    l.count(),
                    l.failed(),
                    l.firstFailure(),
                    result.serverCpuMillis(),
                    result.databaseCpuMillis(),
                    result.statements(),
                    result.commits(),
                    residentMb);
        }
    }

    @SuppressWarnings("SystemOut")
    static void print(List<Line> lines, String header) {
        System.out.println(header);
        System.out.println("operation            benches      per s    p50 ms    p95 ms    p99 ms   failed  of floor"
                + "  cpu ms (server, database)  statements  commits  resident MB");
        for (var l : lines) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-20s %7d %10.0f %9.2f %9.2f %9.2f %8d %9s  %10.3f %10.3f %11.2f %8.2f %12.0f",
                    l.name(),
                    l.benches(),
                    l.rate(),
                    l.p50(),
                    l.p95(),
                    l.p99(),
                    l.failed(),
                    ofFloor(l, lines),
                    l.serverCpu(),
                    l.databaseCpu(),
                    l.statements(),
                    l.commits(),
                    l.residentMb()));
        }
        lines.stream()
                .filter(l -> l.failed() > 0)
                .forEach(l -> System.out.println("first failure of " + l.name() + ": " + l.firstFailure()));
    }

    private static String ofFloor(Line line, List<Line> lines) {
        var floor = line.name().startsWith("look-up") ? "look-up, floor" : "act, floor";
        return lines.stream()
                .filter(l -> SINGLE.contains(line.name()) && l.name().equals(floor) && l.benches() == line.benches())
                .map(l -> "%.0f %%".formatted(100 * line.rate() / l.rate()))
                .findFirst()
                .orElse("");
    }

    static void json(List<Line> lines, Path file) {
        var body = lines.stream()
                .map(l -> String.format(
                        Locale.ROOT,
                        "  {\"operation\":\"%s\",\"benches\":%d,\"rate\":%.1f,\"p50_ms\":%.3f,\"p95_ms\":%.3f,"
                                + "\"p99_ms\":%.3f,\"count\":%d,\"failed\":%d,\"server_cpu_ms\":%.3f,"
                                + "\"database_cpu_ms\":%.3f,\"statements\":%.2f,\"commits\":%.2f,\"resident_mb\":%.0f}",
                        l.name(),
                        l.benches(),
                        l.rate(),
                        l.p50(),
                        l.p95(),
                        l.p99(),
                        l.count(),
                        l.failed(),
                        l.serverCpu(),
                        l.databaseCpu(),
                        l.statements(),
                        l.commits(),
                        l.residentMb()))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        try {
            Files.writeString(file, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
