package org.himuro.test.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU and memory of the server under load and of its database, read from /proc. */
record Processes(long server, long database, StatementCounts counts) {
    private static final double MILLIS_PER_TICK = 10;

    record Cpu(double server, double database) {}

    Cpu cpuMillis() {
        return new Cpu(cpu(server), cpu(database));
    }

    private static double cpu(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory of the server in MB (10^6 bytes). */
    double serverResidentMb() {
        try {
            return Files.readAllLines(Path.of("/proc/" + server + "/status")).stream()
                    .filter(l -> l.startsWith("VmRSS:"))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) * 1024 / 1e6)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
