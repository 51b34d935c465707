package org.himuro.lims.labelling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.PrintEvent.PrintAsked;
import org.himuro.lims.labelling.PrintEvent.PrintBegun;
import org.himuro.lims.labelling.PrintEvent.PrintCancelled;
import org.himuro.lims.labelling.PrintEvent.PrintDecided;
import org.himuro.lims.labelling.PrintEvent.PrintDone;
import org.himuro.lims.labelling.PrintEvent.PrintDoubted;
import org.himuro.lims.labelling.PrintEvent.PrintFailed;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of labels on their way out of printers. */
public final class Prints implements StreamKind<Print> {
    public static final Prints KIND = new Prints();
    private static final UUID NOTHING = new UUID(0, 0);

    private Prints() {}

    @Override
    public String name() {
        return "label-print";
    }

    @Override
    public Print blank(UUID id) {
        return new Print(
                id,
                NOTHING,
                0,
                NOTHING,
                NOTHING,
                "",
                NOTHING,
                "",
                PrintState.CANCELLED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                NOTHING,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Override
    public Print after(Print before, Recorded recorded) {
        return recorded.fact() instanceof PrintEvent event ? after(before, event, recorded) : before;
    }

    private static Print after(Print p, PrintEvent event, Recorded r) {
        var at = r.occurredAt();
        return switch (event) {
            case PrintAsked e -> asked(p.id(), e, r.actor().person(), at);
            case PrintBegun e -> next(p, PrintState.SENDING, Optional.empty(), p.sent() + 1, at);
            case PrintDone e -> next(p, PrintState.PRINTED, Optional.empty(), p.sent(), at);
            case PrintDoubted e -> next(p, PrintState.PERHAPS_PRINTED, Optional.of(e.why()), p.sent(), at);
            case PrintFailed e -> next(p, PrintState.FAILED, Optional.of(e.why()), p.sent(), at);
            case PrintCancelled e -> next(p, PrintState.CANCELLED, Optional.empty(), p.sent(), at);
            case PrintDecided e ->
                switch (e.word()) {
                    case PRINTED -> next(p, PrintState.PRINTED, Optional.empty(), p.sent(), at);
                    case NOT_WANTED -> next(p, PrintState.CANCELLED, Optional.empty(), p.sent(), at);
                    case SEND_AGAIN ->
                        next(p, PrintState.WAITING, e.reason(), e.remark(), Optional.empty(), p.sent(), at);
                };
        };
    }

    private static Print asked(UUID id, PrintAsked e, UUID by, Instant at) {
        return new Print(
                id,
                e.job(),
                e.number(),
                e.site(),
                e.printer(),
                e.aboutKind(),
                e.about(),
                e.code(),
                PrintState.WAITING,
                e.reason(),
                e.remark(),
                Optional.empty(),
                0,
                by,
                at,
                at);
    }

    private static Print next(Print p, PrintState state, Optional<String> trouble, int sent, Instant at) {
        return next(p, state, p.reason(), p.remark(), trouble, sent, at);
    }

    private static Print next(
            Print p,
            PrintState state,
            Optional<String> reason,
            Optional<String> remark,
            Optional<String> trouble,
            int sent,
            Instant at) {
        return new Print(
                p.id(),
                p.job(),
                p.number(),
                p.site(),
                p.printer(),
                p.aboutKind(),
                p.about(),
                p.code(),
                state,
                reason,
                remark,
                trouble,
                sent,
                p.askedBy(),
                p.askedAt(),
                at);
    }
}
