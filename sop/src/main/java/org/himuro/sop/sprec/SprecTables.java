package org.himuro.sop.sprec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.document.Document;

/** The code tables of one version, as data. */
record SprecTables(
        String version,
        List<Meaning> fluidTypes,
        List<Meaning> fluidContainers,
        List<Meaning> solidTypes,
        List<Meaning> collections,
        List<Meaning> fixations,
        Bins preCentrifugation,
        Bins postCentrifugation,
        Bins ischaemia,
        Bins fixationTimes,
        Bins autopsy,
        Spins centrifugation,
        Places storage) {

    private static final SprecTables V2 = SprecTablesReader.read(
                    Document.shipped(SprecTables.class, "/org/himuro/sop/sprec/sprec-2.0.yaml"))
            .orThrow();

    static SprecTables v2() {
        return V2;
    }

    record Meaning(String code, String text) {}

    /** Letters for what has no bin; a version may lack some. */
    record Special(Optional<String> unknown, Optional<String> notApplicable, Optional<String> other) {}

    /** Half-open: from ≤ t < below. */
    record Bin(String code, Optional<Band> band, Duration from, Optional<Duration> below) {
        boolean holds(Duration time, Band at) {
            return band.map(b -> b == at).orElse(true)
                    && time.compareTo(from) >= 0
                    && below.map(end -> time.compareTo(end) < 0).orElse(true);
        }
    }

    record Bins(Special special, List<Bin> bins) {
        Optional<String> letter(Duration time, Band at) {
            return bins.stream()
                    .filter(bin -> bin.holds(time, at))
                    .map(Bin::code)
                    .findFirst()
                    .or(special::other);
        }
    }

    /** Force half-open in g, time inclusive in minutes. */
    record SpinRow(
            String code,
            Band band,
            boolean brake,
            BigDecimal fromG,
            Optional<BigDecimal> belowG,
            Duration shortest,
            Duration longest,
            boolean firstOnly) {
        boolean holds(Spin.Spun spun, boolean first) {
            var g = BigDecimal.valueOf(spun.g());
            return band == spun.band()
                    && brake == spun.brake()
                    && (first || !firstOnly)
                    && g.compareTo(fromG) >= 0
                    && belowG.map(end -> g.compareTo(end) < 0).orElse(true)
                    && spun.time().compareTo(shortest) >= 0
                    && spun.time().compareTo(longest) <= 0;
        }
    }

    record Spins(Special special, List<SpinRow> rows) {}

    record Place(String code, Storage.Container container, List<Storage.Condition> conditions) {}

    record Places(Special special, List<Place> places) {}
}
