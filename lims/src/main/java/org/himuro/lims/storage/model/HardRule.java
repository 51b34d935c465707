package org.himuro.lims.storage.model;

import java.util.List;
import java.util.function.Function;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.AllocationRules;

/** What a box must satisfy before a tube is proposed into it. The list is the order in which a tube without a place is told why. */
record HardRule(Allowed allowed, Function<AllocationTube, Reason> otherwise) {

    @FunctionalInterface
    interface Allowed {
        boolean test(AllocationTube tube, AllocationBox box, AllocationState now);
    }

    static List<HardRule> all(AllocationRules rules, AllocationState state) {
        return List.of(
                new HardRule((tube, box, now) -> now.free(box) > 0, tube -> Reason.of("PLACE_NONE_FREE")),
                new HardRule(
                        (tube, box, now) -> box.isColdEnoughFor(tube.warmest()),
                        tube -> Reason.of("PLACE_NONE_COLD", tube.warmest())),
                new HardRule(
                        (tube, box, now) -> now.within(rules.projects(), box).stream()
                                .allMatch(k -> k.project().equals(tube.kind().project())),
                        tube -> Reason.of("PLACE_NONE_OF_PROJECT", tube.kind().project())),
                new HardRule(
                        (tube, box, now) -> now.within(rules.materials(), box).stream()
                                .allMatch(k -> k.material() == tube.kind().material()),
                        tube -> Reason.of(
                                "PLACE_NONE_OF_MATERIAL",
                                tube.kind().material(),
                                tube.kind().project())),
                new HardRule(
                        (tube, box, now) -> now.within(rules.tumour(), box).stream()
                                .noneMatch(k -> k.origin().isAgainst(tube.kind().origin())),
                        tube -> Reason.of(
                                tube.kind().origin() == Origin.TUMOUR ? "PLACE_NONE_TUMOUR" : "PLACE_NONE_NORMAL",
                                tube.kind().material(),
                                tube.kind().project())),
                new HardRule(
                        (tube, box, now) -> spreads(tube, box, now),
                        tube -> Reason.of(
                                "PLACE_NONE_FOR_COPY",
                                String.join(", ", state.copies(tube).values()))));
    }

    /** Once copies lie in two places, no single one holds them all. */
    private static boolean spreads(AllocationTube tube, AllocationBox box, AllocationState now) {
        var there = now.copies(tube);
        return there.size() != 1 || !there.containsKey(now.copyPlace(box));
    }
}
