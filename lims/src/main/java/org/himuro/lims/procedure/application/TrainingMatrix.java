package org.himuro.lims.procedure.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Roster;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.training.Standing;

/**
 * People of the bench by procedures.
 *
 * @param shown as filtered
 * @param columns as filtered
 * @param all every version that may be chosen
 * @param people everybody who may be chosen
 * @param filter what is shown
 * @param mayTrain the reader may say that somebody was trained
 */
public record TrainingMatrix(
        List<Row> shown,
        List<Column> columns,
        List<Column> all,
        List<Roster.Member> people,
        Filter filter,
        boolean mayTrain,
        List<Reason> reasons) {
    public TrainingMatrix {
        shown = List.copyOf(shown);
        columns = List.copyOf(columns);
        all = List.copyOf(all);
        people = List.copyOf(people);
        reasons = List.copyOf(reasons);
    }

    /** A version that is in force or comes. @param begins where it has not yet */
    public record Column(Procedure procedure, Optional<Instant> begins) {
        public String id() {
            return procedure.version().id();
        }

        public int version() {
            return procedure.version().version();
        }
    }

    /** @param cells in the order of the columns */
    public record Row(Roster.Member member, List<TrainingLine> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Which rows. */
    public enum Only {
        LACKING,
        ENDING
    }

    /**
     * @param procedure id of the only procedure that is shown
     * @param on the day whose end is shown: how it was then, by what had been read and taught until then
     */
    public record Filter(Optional<Only> only, Optional<String> procedure, Optional<LocalDate> on) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        public Instant at(Instant now) {
            return on.map(day ->
                            day.plusDays(1).atStartOfDay(SopRegister.PROGRAMME).toInstant())
                    .filter(now::isAfter)
                    .map(end -> end.minusNanos(1000))
                    .orElse(now);
        }

        boolean shows(List<TrainingLine> cells) {
            return only.map(o -> cells.stream().anyMatch(c -> matches(o, c))).orElse(true);
        }

        private static boolean matches(Only only, TrainingLine cell) {
            return switch (only) {
                case LACKING -> cell.standing().state().lacking();
                case ENDING -> cell.standing().state() == Standing.State.ENDING;
            };
        }
    }
}
