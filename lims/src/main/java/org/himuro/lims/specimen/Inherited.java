package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.Optional;

/**
 * What a tube has from those its content came out of. An aliquot is what its parent was, thaws and freezing verdict included;
 * a derivative starts anew.
 *
 * @param origin the material that was taken from the donor
 * @param generation steps from what was taken from the donor, at least 1; greater than that of every parent
 * @param thaws how often the content has been thawed
 * @param frozen whether it counts as frozen, at a known time or not
 */
public record Inherited(
        Material origin,
        int generation,
        int thaws,
        boolean frozen,
        Optional<Instant> sampledAt,
        Optional<Instant> chilledAt,
        Optional<Instant> frozenAt,
        Optional<FreezingVerdict> verdict,
        Optional<String> verdictKind) {

    /** Of a tube of the same material. @param thaws its own, those for this act included */
    public static Inherited aliquot(Tube parent, int generation, int thaws) {
        return new Inherited(
                parent.origin().orElse(parent.material()),
                generation,
                thaws,
                parent.isFrozen(),
                parent.sampledAt(),
                parent.chilledAt(),
                parent.frozenAt(),
                parent.verdict(),
                parent.verdictKind());
    }

    /** Of another material. */
    public static Inherited derivative(Tube parent, int generation) {
        return new Inherited(
                parent.origin().orElse(parent.material()),
                generation,
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
