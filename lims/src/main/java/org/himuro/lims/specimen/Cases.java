package org.himuro.lims.specimen;

import static org.himuro.lims.specimen.CaseEvent.*;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.TimeReckoned;

/** Streams of cases. */
public final class Cases implements StreamKind<Case> {
    public static final Cases KIND = new Cases();

    private Cases() {}

    @Override
    public String name() {
        return "case";
    }

    @Override
    public Case blank(UUID id) {
        var nobody = new UUID(0, 0);
        return new Case(
                id,
                "",
                nobody,
                nobody,
                "",
                CaseKind.SURGERY,
                "",
                Optional.empty(),
                Optional.empty(),
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0);
    }

    @Override
    public Case after(Case before, Recorded recorded) {
        return switch (recorded.fact()) {
            case CaseEvent event -> after(before, event, recorded.occurredAt());
            case TimeReckoned reckoned
            when reckoned.doubts(CaseResected.class) && isAt(before.resectedAt(), recorded) ->
                before.removed(before.resectedAt(), Optional.of(reckoned.off()));
            default -> before;
        };
    }

    private static boolean isAt(Optional<Instant> known, Recorded recorded) {
        return known.filter(recorded.occurredAt()::equals).isPresent();
    }

    private static Case after(Case c, CaseEvent event, Instant at) {
        return switch (event) {
            case CaseOpened e ->
                new Case(
                        c.id(),
                        e.code(),
                        e.donor(),
                        e.site(),
                        e.project(),
                        e.kind(),
                        e.procedure(),
                        e.protocol(),
                        e.protocolVersion(),
                        e.colour(),
                        at,
                        c.clampedAt(),
                        c.resectedAt(),
                        c.resectedOff(),
                        c.closed(),
                        c.marks());
            case CaseClamped e -> with(c, Optional.of(at), c.closed(), c.marks());
            case CaseResected e -> c.removed(Optional.of(at), Optional.empty());
            case CaseProtocolSet e -> c.following(e.protocol(), e.version());
            case CaseClosed e -> with(c, c.clampedAt(), true, c.marks());
            case CaseMarked e -> with(c, c.clampedAt(), c.closed(), c.marks() + 1);
        };
    }

    private static Case with(Case c, Optional<Instant> clampedAt, boolean closed, int marks) {
        return new Case(
                c.id(),
                c.code(),
                c.donor(),
                c.site(),
                c.project(),
                c.caseKind(),
                c.procedureId(),
                c.protocolId(),
                c.protocolVersion(),
                c.colour(),
                c.openedAt(),
                clampedAt,
                c.resectedAt(),
                c.resectedOff(),
                closed,
                marks);
    }
}
