package org.himuro.sop.sprec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.document.Fault;
import org.himuro.sop.document.Reading;
import org.himuro.sop.document.Scalar;
import org.himuro.sop.sprec.SprecCode.Element;
import org.himuro.sop.sprec.SprecCode.Kind;

/** Collects the letters of one code, and every reason why there is none. */
final class Letters {
    private final List<Element> elements = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    Reading<SprecCode> code(SprecVersion version) {
        return faults.isEmpty() ? new Reading.Sound<>(new SprecCode(version, elements)) : new Reading.Faulty<>(faults);
    }

    void coded(Kind kind, List<SprecTables.Meaning> table, String code) {
        table.stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .ifPresentOrElse(
                        row -> elements.add(new Element(kind, code, row.text())),
                        () -> fault(kind, "unknown-code", "a code of the table of version 2.0"));
    }

    void timed(Kind kind, SprecTables.Bins table, Timing timing) {
        delayed(kind, table, new Delay(timing, Band.ROOM), "");
    }

    void delayed(Kind kind, SprecTables.Bins table, Delay delay) {
        delayed(kind, table, delay, ", " + Scalar.word(delay.band()));
    }

    void spun(Kind kind, SprecTables.Spins table, Spin spin) {
        var special = table.special();
        switch (spin) {
            case Spin.None _ -> add(kind, special.notApplicable(), "no centrifugation");
            case Spin.Unknown _ -> add(kind, special.unknown(), "unknown");
            case Spin.Spun spun -> {
                var first = kind == Kind.CENTRIFUGATION;
                var row =
                        table.rows().stream().filter(r -> r.holds(spun, first)).findFirst();
                add(kind, row.map(SprecTables.SpinRow::code).or(special::other), source(spun));
            }
        }
    }

    void stored(SprecTables.Places table, Storage storage) {
        switch (storage) {
            case Storage.Unknown _ -> add(Kind.STORAGE, table.special().unknown(), "unknown");
            case Storage.Stored stored -> {
                var place = table.places().stream()
                        .filter(p -> p.container() == stored.container()
                                && p.conditions().contains(stored.condition()))
                        .findFirst();
                var source = Scalar.word(stored.container()) + ", " + Scalar.word(stored.condition());
                add(Kind.STORAGE, place.map(SprecTables.Place::code).or(table.special()::other), source);
            }
        }
    }

    private void delayed(Kind kind, SprecTables.Bins table, Delay delay, String where) {
        var special = table.special();
        switch (delay.timing()) {
            case Timing.Measured(var time) -> measured(kind, table, time, delay.band(), where);
            case Timing.Unknown _ -> add(kind, special.unknown(), "unknown");
            case Timing.NotApplicable _ -> add(kind, special.notApplicable(), "not applicable");
            case Timing.Other _ -> add(kind, special.other(), "other");
        }
    }

    private void measured(Kind kind, SprecTables.Bins table, Duration time, Band band, String where) {
        if (time.isNegative()) {
            fault(kind, "negative-duration", "a duration of zero or more");
        } else {
            add(kind, table.letter(time, band), time + where);
        }
    }

    private void add(Kind kind, Optional<String> letter, String source) {
        letter.ifPresentOrElse(
                l -> elements.add(new Element(kind, l, source)),
                () -> fault(kind, "no-letter", "what the tables of version 2.0 have a letter for, not: " + source));
    }

    private void fault(Kind kind, String code, String expected) {
        faults.add(new Fault(Scalar.word(kind), 0, code, expected));
    }

    private static String source(Spin.Spun spun) {
        return spun.g() + " g, " + spun.time() + ", " + Scalar.word(spun.band())
                + (spun.brake() ? ", brake" : ", no brake");
    }
}
