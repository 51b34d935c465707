package org.himuro.lims.labelling.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himuro.labels.id.CaseNumber;
import org.himuro.lims.labelling.SerialLease;

/**
 * What became of every number of a counter, from 1 to the last that was taken (L1).
 *
 * @param counts how many of each; together all of them
 * @param notUsed the numbers whose act was refused or broke off: no case has them, and none will
 */
public record SerialAccount(Map<Fate, Integer> counts, List<Integer> notUsed) {
    public SerialAccount {
        counts = Map.copyOf(counts);
        notUsed = List.copyOf(notUsed);
    }

    /** What became of a number. */
    public enum Fate {
        /** A case has it. */
        CASE,
        /** Set aside for a device, which has not given it yet. */
        SET_ASIDE,
        /** Set aside for a device that gives none any more. */
        RETIRED,
        /** Its check character would be unclear: it is skipped. */
        SKIPPED,
        NOT_USED
    }

    /**
     * @param any a number of this counter
     * @param end the first that was not taken yet
     * @param cases the numbers that cases have
     */
    public static SerialAccount of(CaseNumber any, int end, Set<Integer> cases, List<SerialLease> leases) {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        var notUsed = new ArrayList<Integer>();
        for (int serial = 1; serial < end; serial++) {
            var fate = fate(any.withSerial(serial), cases, leases);
            counts.merge(fate, 1, Integer::sum);
            if (fate == Fate.NOT_USED) {
                notUsed.add(serial);
            }
        }
        return new SerialAccount(counts, notUsed);
    }

    private static Fate fate(CaseNumber number, Set<Integer> cases, List<SerialLease> leases) {
        int serial = number.serial();
        if (cases.contains(serial)) {
            return Fate.CASE;
        }
        if (!Codes.exists(number)) {
            return Fate.SKIPPED;
        }
        return leases.stream()
                .filter(l -> l.firstSerial() <= serial && serial <= l.lastSerial())
                .findFirst()
                .map(l -> l.retired().isPresent() ? Fate.RETIRED : Fate.SET_ASIDE)
                .orElse(Fate.NOT_USED);
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
