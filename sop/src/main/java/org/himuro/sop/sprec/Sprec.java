package org.himuro.sop.sprec;

import java.util.List;
import org.himuro.sop.document.Fault;
import org.himuro.sop.document.Reading;
import org.himuro.sop.sprec.SprecCode.Kind;

/**
 * Derives SPREC codes (C6). Refusals, all at once: {@code sprec-version-unavailable}, {@code unknown-code}, {@code negative-duration},
 * {@code no-letter} (the tables of the version have none for what was told).
 */
public final class Sprec {
    private Sprec() {}

    /** Type, collection, warm and cold ischaemia, fixation and its time, storage. */
    public static Reading<SprecCode> solid(SprecVersion version, SolidSpecimen specimen) {
        return switch (version) {
            case V2_0 -> solid(SprecTables.v2(), specimen);
            case V3_0, V4_0 -> unavailable(version);
        };
    }

    /** Type, container, delay, first and second centrifugation, delay, storage. */
    public static Reading<SprecCode> fluid(SprecVersion version, FluidSpecimen specimen) {
        return switch (version) {
            case V2_0 -> fluid(SprecTables.v2(), specimen);
            case V3_0, V4_0 -> unavailable(version);
        };
    }

    private static Reading<SprecCode> solid(SprecTables tables, SolidSpecimen specimen) {
        var letters = new Letters();
        letters.coded(Kind.SOLID_TYPE, tables.solidTypes(), specimen.type());
        switch (specimen.collection()) {
            case Collection.Coded coded -> letters.coded(Kind.COLLECTION, tables.collections(), coded.code());
            case Collection.Autopsy autopsy ->
                letters.timed(Kind.COLLECTION, tables.autopsy(), Timing.of(autopsy.sinceDeath()));
        }
        letters.timed(Kind.WARM_ISCHAEMIA, tables.ischaemia(), specimen.warm());
        letters.timed(Kind.COLD_ISCHAEMIA, tables.ischaemia(), specimen.cold());
        letters.coded(Kind.FIXATION, tables.fixations(), specimen.fixation());
        letters.timed(Kind.FIXATION_TIME, tables.fixationTimes(), specimen.fixationTime());
        letters.stored(tables.storage(), specimen.storage());
        return letters.code(SprecVersion.V2_0);
    }

    private static Reading<SprecCode> fluid(SprecTables tables, FluidSpecimen specimen) {
        var letters = new Letters();
        letters.coded(Kind.FLUID_TYPE, tables.fluidTypes(), specimen.type());
        letters.coded(Kind.FLUID_CONTAINER, tables.fluidContainers(), specimen.container());
        letters.delayed(Kind.PRE_CENTRIFUGATION, tables.preCentrifugation(), specimen.before());
        letters.spun(Kind.CENTRIFUGATION, tables.centrifugation(), specimen.first());
        letters.spun(Kind.SECOND_CENTRIFUGATION, tables.centrifugation(), specimen.second());
        letters.delayed(Kind.POST_CENTRIFUGATION, tables.postCentrifugation(), specimen.after());
        letters.stored(tables.storage(), specimen.storage());
        return letters.code(SprecVersion.V2_0);
    }

    private static Reading<SprecCode> unavailable(SprecVersion version) {
        return new Reading.Faulty<>(List.of(new Fault(
                "version",
                0,
                "sprec-version-unavailable",
                "2.0: the tables of SPREC " + version.number() + " are not part of this library")));
    }
}
