package org.himuro.lims.picking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of tubes to be fetched.
 *
 * @param reference what it is for, by its code
 * @param lines in the order of the request
 */
public record Pick(
        UUID id,
        String code,
        UUID site,
        PickPurpose purpose,
        Optional<String> reference,
        UUID madeBy,
        Instant madeAt,
        Ending ending,
        List<Line> lines) {
    public Pick {
        lines = List.copyOf(lines);
    }

    public enum Ending {
        OPEN,
        CLOSED,
        CANCELLED
    }

    public enum State {
        WAITING,
        /** In hand for this list, or gone on from there: to a parcel, used up. */
        PICKED,
        /** It is not where the record has it. */
        NOT_FOUND,
        /** It lies in a position again. */
        BACK
    }

    /**
     * @param pickedAt when it was taken out; it stays where the tube is back
     * @param by who said the last word about it
     * @param act that said it
     */
    public record Line(
            UUID tube,
            State state,
            Optional<Instant> pickedAt,
            Optional<Instant> backAt,
            Optional<UUID> by,
            Optional<UUID> act) {
        static Line waiting(UUID tube) {
            return new Line(
                    tube, State.WAITING, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Nobody else may have it fetched while the list is open. */
        public boolean claims() {
            return state != State.BACK;
        }
    }

    public boolean open() {
        return ending == Ending.OPEN;
    }

    public Optional<Line> line(UUID tube) {
        return lines.stream().filter(l -> l.tube().equals(tube)).findFirst();
    }

    public int count(State state) {
        return (int) lines.stream().filter(l -> l.state() == state).count();
    }
}
