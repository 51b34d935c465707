package org.himuro.lims.intake.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Material;

/**
 * A line of a list that can be taken.
 *
 * @param row as a spreadsheet numbers it
 * @param code what the tube is called from now on
 * @param aliases further codes on it: its old number
 * @param donor number at the site; known to the vault alone
 * @param box code of the box; empty where the tube has no place
 * @param cell e.g. {@code A01}
 * @param collectedOff seconds by which {@code collected} may be off; {@code frozenOff} likewise
 * @param parent code or old number of the tube it came out of
 */
public record TubeLine(
        int row,
        String code,
        List<String> aliases,
        String donor,
        Material material,
        String box,
        String cell,
        Optional<Instant> collected,
        int collectedOff,
        Optional<Instant> frozen,
        int frozenOff,
        boolean isFrozen,
        Optional<Amount> amount,
        Optional<String> parent,
        String form,
        int formVersion) {
    public TubeLine {
        aliases = List.copyOf(aliases);
    }
}
