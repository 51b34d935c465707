package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.RoadNews;
import org.himuro.lims.shipping.TellRoad;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ParcelDelayed;
import org.himuro.lims.specimen.ParcelEvent.ParcelLost;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.ParcelEvent.ParcelReIced;
import org.himuro.lims.specimen.ParcelEvent.ParcelReturned;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.TubeEvent.TubeMissing;
import org.himuro.lims.specimen.Tubes;

/** What happens to a parcel between giving and taking, told by its sender or by its courier. */
public final class RoadTelling {
    private static final String OTHER = "OTHER";

    private RoadTelling() {}

    public static Decision<ParcelAnswer> decide(TellRoad command, Optional<UUID> id, Reads reads, Act act) {
        var site = act.actor().site();
        var load = id.flatMap(p -> Load.read(reads, p, Set.of(), Set.of()))
                .filter(l -> l.parcel().sender().equals(site));
        if (load.isEmpty()) {
            return TellingLegs.unknown(command.parcel());
        }
        var parcel = load.get().parcel();
        if (!isWhole(command)) {
            return warned(parcel, Reason.of("ROAD_NEWS_INCOMPLETE", parcel.code()), List.of());
        }
        if (!onTheWay(parcel, command.news())) {
            var mark = new Entry(Parcels.KIND.ref(parcel.id()), new ParcelMarked("ROAD_NEWS_UNFIT"), act.occurredAt());
            return warned(parcel, Reason.of("ROAD_NEWS_UNFIT", parcel.code()), List.of(mark));
        }
        return switch (command.news()) {
            case RE_ICED -> done(parcel, new ParcelReIced(command.dryIceKg().orElseThrow(), command.link()), act);
            case DELAYED ->
                done(
                        parcel,
                        new ParcelDelayed(command.expectedArrival().orElseThrow(), reason(command), command.link()),
                        act);
            case RETURNED ->
                parcel.receiver().equals(parcel.sender())
                        ? accepted(parcel, List.of(), 0)
                        : done(parcel, new ParcelReturned(reason(command)), act);
            case LOST -> lost(load.get(), reason(command), act);
        };
    }

    private static boolean isWhole(TellRoad command) {
        return switch (command.news()) {
            case RE_ICED -> command.dryIceKg().filter(kg -> kg.signum() > 0).isPresent();
            case DELAYED -> command.expectedArrival().isPresent();
            case LOST, RETURNED -> true;
        };
    }

    /** Lost, late and filled up is what is on the way; a receiver may also send back what has arrived. */
    private static boolean onTheWay(Parcel parcel, RoadNews news) {
        return parcel.inTransit() || news == RoadNews.RETURNED && parcel.step() == ParcelStep.ARRIVED;
    }

    private static String reason(TellRoad command) {
        return command.reason().filter(command.news().reasons()::contains).orElse(OTHER);
    }

    /** Each open line is lost, and each tube says so itself: it is found by its code, and traced as lost. Told again nothing is new. */
    private static Decision<ParcelAnswer> lost(Load load, String reason, Act act) {
        var parcel = load.parcel();
        var at = act.occurredAt();
        var open = load.manifest().open().stream().map(ManifestLine::tube).toList();
        if (open.isEmpty()) {
            return accepted(parcel, List.of(), 0);
        }
        var lines = open.stream()
                .map(tube -> new AnsweredLine(tube, LineState.LOST, Optional.empty()))
                .toList();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Parcels.KIND.ref(parcel.id()), new ParcelLost(reason), at));
        entries.add(new Entry(Manifests.KIND.ref(load.manifest().id()), new LinesAnswered(lines), at));
        open.stream()
                .flatMap(tube -> load.tube(tube).stream())
                .filter(load::isIn)
                .forEach(tube -> entries.add(new Entry(
                        Tubes.KIND.ref(tube.id()),
                        new TubeMissing(parcel.id(), act.actor().site()),
                        at)));
        return accepted(parcel, entries, open.size());
    }

    private static Decision<ParcelAnswer> done(Parcel parcel, Fact fact, Act act) {
        return accepted(parcel, List.of(new Entry(Parcels.KIND.ref(parcel.id()), fact, act.occurredAt())), 0);
    }

    private static Decision<ParcelAnswer> accepted(Parcel parcel, List<Entry> entries, int tubes) {
        return new Decision.Accepted<>(entries, new ParcelAnswer(parcel.code(), tubes, List.of()));
    }

    private static Decision<ParcelAnswer> warned(Parcel parcel, Reason warning, List<Entry> entries) {
        return new Decision.Accepted<>(entries, new ParcelAnswer(parcel.code(), 0, List.of(warning)));
    }
}
