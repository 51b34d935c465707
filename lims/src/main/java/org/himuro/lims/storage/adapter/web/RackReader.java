package org.himuro.lims.storage.adapter.web;

import static org.himuro.integrations.FindingCode.MAPPING_NEEDED;
import static org.himuro.integrations.FindingCode.UNKNOWN_FORMAT;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.rackfile.RackFileReader;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.integrations.rackfile.RackTeaching;
import org.himuro.lims.storage.RackScanner;
import org.himuro.lims.storage.application.KnownScanners;

/** What a rack scanner's file says: in a form that is known, or in one that the site has taught (L5). */
@Singleton
final class RackReader {
    private final KnownScanners known;

    RackReader(KnownScanners known) {
        this.known = known;
    }

    sealed interface Result {
        /** @param scanner the taught one by whose form it was read */
        record Said(RackReading reading, Optional<String> scanner) implements Result {}

        /** Several taught scanners read it, each otherwise: a person says which it was. */
        record Which(List<String> scanners) implements Result {}

        /** @param strange nobody knows this form: it may be taught */
        record Faulty(List<Finding> findings, boolean strange) implements Result {}
    }

    List<String> scanners(UUID site) {
        return known.of(site).stream().map(RackScanner::name).toList();
    }

    /** What the site has taught of this scanner. */
    Optional<RackTeaching> taught(UUID site, String scanner) {
        return named(known.of(site), scanner).map(s -> RackTeaching.of(s.mapping()));
    }

    /** @param scanner the one that a person named, empty where none was */
    Result read(byte[] file, UUID site, String scanner) {
        var taught = known.of(site);
        var named = named(taught, scanner);
        if (named.isPresent()) {
            return result(read(file, named.get()), Optional.of(scanner));
        }
        var reading = RackFileReader.read(file, "");
        return strange(reading) ? byTaught(file, taught, reading) : result(reading, Optional.empty());
    }

    private static Optional<RackScanner> named(List<RackScanner> taught, String scanner) {
        return taught.stream().filter(s -> s.name().equals(scanner)).findFirst();
    }

    private static Result byTaught(byte[] file, List<RackScanner> taught, Reading<RackReading> strange) {
        var read = new LinkedHashMap<String, RackReading>();
        for (var scanner : taught) {
            if (read(file, scanner) instanceof Reading.Read<RackReading>(var reading, var findings)) {
                read.put(scanner.name(), reading);
            }
        }
        if (read.isEmpty()) {
            return result(strange, Optional.empty());
        }
        var first = read.firstEntry();
        return read.values().stream().allMatch(r -> same(r, first.getValue()))
                ? new Result.Said(first.getValue(), Optional.of(first.getKey()))
                : new Result.Which(List.copyOf(read.keySet()));
    }

    private static boolean same(RackReading one, RackReading other) {
        return one.cells().equals(other.cells()) && one.rackCode().equals(other.rackCode());
    }

    private static Reading<RackReading> read(byte[] file, RackScanner scanner) {
        return RackFileReader.read(file, "", RackTeaching.of(scanner.mapping()).mapping());
    }

    private static Result result(Reading<RackReading> reading, Optional<String> scanner) {
        return switch (reading) {
            case Reading.Read<RackReading>(var value, var findings) -> new Result.Said(value, scanner);
            case Reading.Refused<RackReading>(var findings) -> new Result.Faulty(findings, strange(reading));
        };
    }

    private static boolean strange(Reading<RackReading> reading) {
        return reading instanceof Reading.Refused<RackReading>
                && reading.findings().stream().anyMatch(f -> f.code() == UNKNOWN_FORMAT || f.code() == MAPPING_NEEDED);
    }
}
