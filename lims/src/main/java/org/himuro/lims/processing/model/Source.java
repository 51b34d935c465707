package org.himuro.lims.processing.model;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Tube;

/**
 * A tube that something is taken out of, while it is decided.
 *
 * @param thawed it is thawed by this
 * @param children what it goes into, as far as it was read
 * @param balance one, once its children were read
 */
record Source(Tube tube, Draw draw, boolean thawed, List<Into> children, List<Balance> balance) {

    record Into(ChildTube tube, Optional<Amount> amount) {}

    int thaws() {
        return tube.thaws() + (thawed ? 1 : 0);
    }

    Balance balanced() {
        return balance.getFirst();
    }
}
