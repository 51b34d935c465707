package org.himuro.lims.shipping.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.TellLeg;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.ParcelEvent.LegTold;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.ParcelLeg;
import org.himuro.lims.specimen.Parcels;

/**
 * One side of a hand-over is told. It counts as it was told first: told again it is the same, and told otherwise it is only marked,
 * by a courier's link not even that.
 */
public final class TellingLegs {
    private TellingLegs() {}

    public static Decision<ParcelAnswer> decide(TellLeg command, Optional<UUID> id, Reads reads, Act act) {
        var site = act.actor().site();
        var parcel = id.flatMap(p -> reads.state(Parcels.KIND, p))
                .filter(p -> p.sender().equals(site) || p.receiver().equals(site));
        if (parcel.isEmpty()) {
            return unknown(command.parcel());
        }
        var p = parcel.get();
        if (!command.leg().hasDepot(command.depot())) {
            return answer(p, Optional.empty(), List.of(Reason.of("LEG_WITHOUT_PLACE", p.code())), act);
        }
        var before = Legs.of(p).side(command.leg(), command.depot(), command.side());
        if (before.isEmpty()) {
            return answer(p, Optional.of(told(command)), List.of(), act);
        }
        if (same(before.get(), command, act.occurredAt())) {
            return answer(p, Optional.empty(), List.of(), act);
        }
        var otherwise =
                List.of(Reason.of("LEG_TOLD_BEFORE", p.code(), before.get().at()));
        return answer(
                p,
                command.link().isPresent() ? Optional.empty() : Optional.of(new ParcelMarked("LEG_TOLD_OTHERWISE")),
                otherwise,
                act);
    }

    static Decision<ParcelAnswer> unknown(String parcel) {
        var shown = UnknownCode.shown(parcel);
        return new Decision.Accepted<>(
                List.of(), new ParcelAnswer(shown, 0, List.of(Reason.of("PARCEL_UNKNOWN", shown))));
    }

    private static Fact told(TellLeg c) {
        return new LegTold(c.leg(), c.depot(), c.side(), c.evidence(), c.dryIceKg(), c.words(), c.picture(), c.link());
    }

    /** Times are told to the minute; the hash of words is another in each act. */
    private static boolean same(ParcelLeg before, TellLeg command, Instant at) {
        return before.at().truncatedTo(ChronoUnit.MINUTES).equals(at.truncatedTo(ChronoUnit.MINUTES))
                && before.evidence().equals(command.evidence())
                && before.link().equals(command.link())
                && before.picture().equals(command.picture())
                && before.words().isPresent() == command.words().isPresent()
                && weight(before.dryIceKg()).equals(weight(command.dryIceKg()));
    }

    private static Optional<BigDecimal> weight(Optional<BigDecimal> kg) {
        return kg.map(BigDecimal::stripTrailingZeros);
    }

    private static Decision<ParcelAnswer> answer(Parcel p, Optional<Fact> fact, List<Reason> warnings, Act act) {
        var entries = fact.stream()
                .map(f -> new Entry(Parcels.KIND.ref(p.id()), f, act.occurredAt()))
                .toList();
        return new Decision.Accepted<>(entries, new ParcelAnswer(p.code(), 0, warnings));
    }
}
