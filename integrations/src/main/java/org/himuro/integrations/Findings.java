package org.himuro.integrations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Collects what one reading notices; bounded, so that a hostile file cannot fill the memory with complaints. */
public final class Findings {

    private static final int MOST = 500;

    private final List<Finding> found = new ArrayList<>();
    private boolean refusing;
    private int leftOut;

    public void add(int line, FindingCode code, String... args) {
        refusing |= code.refusing();
        if (found.size() < MOST) {
            found.add(Finding.of(line, code, args));
            return;
        }
        leftOut++;
        if (code.refusing() && found.stream().noneMatch(f -> f.code() == code)) {
            found.set(MOST - 1, Finding.of(line, code, args));
        }
    }

    public boolean refusing() {
        return refusing;
    }

    /** What was found so far, ordered by line. */
    public List<Finding> list() {
        var all = new ArrayList<>(found);
        if (leftOut > 0) {
            all.add(Finding.of(0, FindingCode.FINDINGS_LEFT_OUT, String.valueOf(leftOut)));
        }
        return all.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    /** The reading these findings allow: the value, or a refusal if one of them refuses. */
    public <T> Reading<T> reading(Supplier<T> value) {
        return refusing ? new Reading.Refused<>(list()) : new Reading.Read<>(value.get(), list());
    }
}
