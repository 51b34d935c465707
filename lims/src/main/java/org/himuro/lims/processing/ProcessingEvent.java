package org.himuro.lims.processing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/** What happens to acts of processing, to measurements and to worklists. */
public sealed interface ProcessingEvent extends Fact {

    /**
     * Content of tubes went into other tubes, by whose hands the fact itself says.
     *
     * @param used the SOP with its version, kit, lot, equipment and elution buffer
     */
    record TubesProcessed(
            Preparation preparation,
            Material material,
            UUID site,
            Used used,
            List<Drawn> draws,
            List<Filled> children,
            Optional<UUID> worklist)
            implements ProcessingEvent {
        public TubesProcessed {
            draws = List.copyOf(draws);
            children = List.copyOf(children);
        }
    }

    /** @param version of the procedure; 0 where there is none @param buffer of the elution */
    record Used(
            Optional<String> procedure,
            int version,
            Optional<String> kit,
            Optional<String> lot,
            Optional<String> equipment,
            Optional<String> buffer) {
        static final Used NOTHING =
                new Used(Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param taken out of it, what was lost included; empty where nobody knows
     * @param lost empty where nobody knows
     * @param thawed it was thawed for this
     */
    record Drawn(
            UUID tube,
            Optional<Amount> taken,
            Optional<Amount> lost,
            boolean emptied,
            boolean thawed,
            int generation) {}

    /** @param shares from each parent */
    record Filled(UUID tube, Optional<Amount> amount, List<Share> shares, int generation) {
        public Filled {
            shares = List.copyOf(shares);
        }
    }

    /** @param consumed of the parent for this child; empty where nobody knows */
    record Share(UUID parent, Optional<Amount> consumed) {}

    /** It is taken back: nothing of it counts. */
    record ProcessingUndone() implements ProcessingEvent {}

    /** A value was measured. @param file hash of the instrument's file */
    record TubeAnalysed(UUID tube, Analyte analyte, BigDecimal value, Method method, Optional<String> file)
            implements ProcessingEvent {}

    /**
     * A list of tubes to be worked off.
     *
     * @param tubes in their order
     * @param kit that is meant to be used, as are the lot and the equipment
     */
    record WorklistMade(
            String code,
            UUID site,
            Preparation preparation,
            Material material,
            String procedure,
            List<UUID> tubes,
            Optional<String> kit,
            Optional<String> lot,
            Optional<String> equipment)
            implements ProcessingEvent {
        public WorklistMade {
            tubes = List.copyOf(tubes);
        }
    }

    /** One of its tubes is in hand, with the new tube beside it where one was scanned. */
    record WorklistPicked(UUID tube, Optional<String> child) implements ProcessingEvent {}

    /** Nothing more is done of it. @param processing the act that worked it off */
    record WorklistClosed(Optional<UUID> processing) implements ProcessingEvent {}

    /** A measured value is taken back with the file it came from: it does not count. */
    record AnalysisUndone() implements ProcessingEvent {}

    /** A site explains the files of an instrument, anew where it did before. */
    record InstrumentTaught(UUID site, String name, String mapping) implements ProcessingEvent {}

    /** Its files are not read any more. */
    record InstrumentForgotten() implements ProcessingEvent {}

    /**
     * Values of an instrument's file were taken.
     *
     * @param file SHA-256 of the raw file
     * @param version of what was taught of the instrument
     * @param leftOut lines of the file that were wrong and were not taken
     */
    record InstrumentFileTaken(
            UUID site, String file, UUID instrument, int version, List<Taken> values, List<Integer> leftOut)
            implements ProcessingEvent {
        public InstrumentFileTaken {
            values = List.copyOf(values);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** @param line of the file */
    record Taken(int line, UUID tube, Analyte analyte, UUID measurement) {}

    /** All of it is taken back. */
    record InstrumentFileUndone() implements ProcessingEvent {}
}
