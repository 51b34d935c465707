package org.himuro.lims.processing.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Judged;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;

/** What speaks against taking a value of an instrument's file: the same on its preview and in the act. */
public final class FileJudge {
    private FileJudge() {}

    /** About the tube itself. @param site that read the file */
    public static List<Reason> against(Tube tube, UUID site) {
        var reasons = new ArrayList<Reason>();
        if (!tube.heldBy().equals(site)) {
            reasons.add(Reason.of("TUBE_NOT_HERE", tube.code()));
        }
        if (tube.step() == TubeStep.DESTROYED) {
            reasons.add(Reason.of("TUBE_DESTROYED", tube.code()));
        }
        return reasons;
    }

    /** About a value of it. What a pathologist says comes from no instrument. */
    public static List<Reason> against(Tube tube, Analyte analyte, BigDecimal value) {
        var reasons = new ArrayList<>(Judged.faults(analyte, value, false));
        if (!analyte.fits(tube.material())) {
            reasons.add(Reason.of("ANALYTE_DOES_NOT_FIT", tube.code(), analyte, tube.material()));
        }
        return reasons;
    }
}
