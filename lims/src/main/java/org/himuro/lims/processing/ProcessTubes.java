package org.himuro.lims.processing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/**
 * Content of tubes goes into other tubes (request {@code process-tubes}; W1, W3, W4): one into several, each of many into its
 * own, or several of one donor together. All or nothing; refused with every reason at once.
 *
 * @param material of the new tubes; needed for a derivative, else that of the parents
 * @param procedure the SOP that is worked by, by its id
 * @param kit what was scanned, as is the lot and the equipment
 * @param buffer in what a nucleic acid was eluted, as it is written on the bottle
 * @param draws the tubes that something is taken out of, 1 to {@value #MOST}
 * @param children the tubes it goes into, 1 to {@value #MOST}; of a pool exactly one
 * @param worklist code of the worklist that this works off
 */
public record ProcessTubes(
        Preparation preparation,
        Optional<Material> material,
        Optional<String> procedure,
        Optional<String> kit,
        Optional<String> lot,
        Optional<String> equipment,
        Optional<String> buffer,
        List<Draw> draws,
        List<Child> children,
        Optional<String> worklist) {
    /** A full plate. */
    public static final int MOST = 96;

    public ProcessTubes {
        draws = List.copyOf(draws);
        children = List.copyOf(children);
    }

    /**
     * @param tube code of the parent
     * @param taken out of it, what was lost included; empty where nobody knows, or where it follows from what the children got
     * @param lost of it; empty is none
     * @param unit empty for that of the tube, or the usual one of its material
     * @param emptied nothing is left
     */
    public record Draw(
            String tube,
            Optional<BigDecimal> taken,
            Optional<BigDecimal> lost,
            Optional<AmountUnit> unit,
            boolean emptied) {}

    /**
     * @param parent code of the tube it comes from; whatever stands here, a pool comes from all
     * @param code as it was scanned: a tube of the case that is labelled and empty, or a maker's code that is new; empty for the
     *     next code of the case
     * @param amount that it got; empty where it is not measured yet
     * @param unit empty for the usual one of its material
     */
    public record Child(String parent, Optional<String> code, Optional<BigDecimal> amount, Optional<AmountUnit> unit) {}
}
