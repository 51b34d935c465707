package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.himuro.labels.picture.Disturbed.Place;

/** Counts how racks were read by what disturbed them, prints it as a table, and says whether what was promised holds. */
final class RateTable {
    private record Row(Place place, Tally tally) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Double> seconds = new ArrayList<>();
    private Tally all = Tally.NONE;

    void add(String what, Place place, Tally tally) {
        rows.merge(what, new Row(place, tally), (a, b) -> new Row(place, a.tally.plus(b.tally)));
        all = all.plus(tally);
    }

    /** @param taken processor time of one picture, both processors together, seconds */
    void took(double taken) {
        seconds.add(taken);
    }

    int tubes() {
        return all.tubes();
    }

    /** The part of all tubes that was read. */
    double rate() {
        return all.rate();
    }

    @SuppressWarnings("SystemOut") // the table is what the tests of rates are for
    void print() {
        rows.forEach((what, row) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %d | %d | %d of %d | %d |%n",
                what,
                row.tally.tubes(),
                100 * row.tally.rate(),
                row.tally.wrong(),
                row.tally.takenForEmpty(),
                row.tally.emptiesSeen(),
                row.tally.empties(),
                row.tally.refused()));
        System.out.printf(
                Locale.ROOT,
                "%d tubes, %d read, %d wrong; with 95 %% certainty fewer than %.1e of those read are wrong%n",
                all.tubes(),
                all.read(),
                all.wrong(),
                -Math.log(0.05) / all.read());
        if (!seconds.isEmpty()) {
            Collections.sort(seconds);
            System.out.printf(
                    Locale.ROOT,
                    "processor seconds a picture: half below %.2f, at most %.2f of %d pictures%n",
                    seconds.get(seconds.size() / 2),
                    seconds.getLast(),
                    seconds.size());
        }
    }

    void assertNothingWrong() {
        assertThat(all.wrong()).isZero();
        assertThat(all.takenForEmpty()).isZero();
    }

    void assertRates() {
        rows.forEach((what, row) -> assertThat(row.tally.rate()).as(what).isGreaterThanOrEqualTo(row.place.promised));
    }
}
