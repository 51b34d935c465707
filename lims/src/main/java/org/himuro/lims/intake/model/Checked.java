package org.himuro.lims.intake.model;

import java.util.List;

/**
 * What the check of a whole list found.
 *
 * @param lines that say something
 * @param faultCount all of them; the first {@value Faults#MOST} are listed, by line
 * @param donors different ones
 * @param newPlaces that would be built
 * @param children tubes that came out of another
 * @param withoutDate tubes of which nobody knows when they were collected
 */
public record Checked(
        int lines,
        int faultCount,
        List<ImportFault> faults,
        int tubes,
        int donors,
        int newPlaces,
        int children,
        int withoutDate) {
    public Checked {
        faults = List.copyOf(faults);
    }

    public boolean isFaultless() {
        return faultCount == 0 && lines > 0;
    }
}
