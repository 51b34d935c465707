package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a case's own history implies.
 *
 * @param protocolId what says what it needs, @param protocolVersion from the day on which it was opened, or since somebody
 *     moved it; none of old cases, which follow what was chosen, or is for their project and kind, in the version of that day
 * @param resectedOff seconds by which {@code resectedAt} may be off, where it is not good to the second
 */
public record Case(
        UUID id,
        String code,
        UUID donor,
        UUID site,
        String project,
        CaseEvent.CaseKind caseKind,
        String procedureId,
        Optional<String> protocolId,
        Optional<Integer> protocolVersion,
        int colour,
        Instant openedAt,
        Optional<Instant> clampedAt,
        Optional<Instant> resectedAt,
        Optional<Integer> resectedOff,
        boolean closed,
        int marks) {
    private static final int COLOURS = 8;

    /** The colour of a case by the number in its code, 1 to 8: neighbours differ. */
    public static int colourOf(int serial) {
        return Math.floorMod(serial, COLOURS) + 1;
    }

    /** The same by another protocol, or another version of it. */
    Case following(String protocol, int version) {
        return new Case(
                id,
                code,
                donor,
                site,
                project,
                caseKind,
                procedureId,
                Optional.of(protocol),
                Optional.of(version),
                colour,
                openedAt,
                clampedAt,
                resectedAt,
                resectedOff,
                closed,
                marks);
    }

    /** The same with another instant of removal. */
    public Case removed(Optional<Instant> at, Optional<Integer> off) {
        return new Case(
                id,
                code,
                donor,
                site,
                project,
                caseKind,
                procedureId,
                protocolId,
                protocolVersion,
                colour,
                openedAt,
                clampedAt,
                at,
                off,
                closed,
                marks);
    }
}
