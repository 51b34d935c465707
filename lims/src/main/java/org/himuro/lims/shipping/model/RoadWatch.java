package org.himuro.lims.shipping.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shipping.NoteRoadAlarm;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.RoadRules;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.ParcelEvent.ParcelAlarmed;
import org.himuro.lims.specimen.Parcels;

/** What about a parcel's way is not as it should be, at a moment. When it arrives, all of it is over. */
public final class RoadWatch {
    /** When nobody has done anything about it. */
    private static final Duration AGAIN = Duration.ofDays(1);

    private RoadWatch() {}

    /** @param due what has passed: one occasion, however often it is looked at */
    public record Alarm(Kind kind, int level, Instant due) {}

    public enum Kind {
        LATE,
        SILENT
    }

    /** @param zone of the receiver, whose day it is that passes */
    public static List<Alarm> alarms(
            Parcel parcel, TransportClass temperature, ZoneId zone, RoadRules rules, Instant now) {
        if (!parcel.inTransit()) {
            return List.of();
        }
        var alarms = new ArrayList<Alarm>();
        var late = parcel.expectedArrival()
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        late.ifPresent(due -> add(alarms, Kind.LATE, due, AGAIN, now));
        var silence = rules.silentAfter(temperature);
        Legs.of(parcel).lastSign().ifPresent(last -> add(alarms, Kind.SILENT, last.plus(silence), silence, now));
        return alarms;
    }

    private static void add(List<Alarm> alarms, Kind kind, Instant due, Duration again, Instant now) {
        if (!now.isBefore(due)) {
            alarms.add(new Alarm(kind, 1, due));
        }
        if (!now.isBefore(due.plus(again))) {
            alarms.add(new Alarm(kind, 2, due.plus(again)));
        }
    }

    /** What has arrived meanwhile is not told of. */
    public static Decision<ParcelAnswer> decide(NoteRoadAlarm command, Reads reads, Act act) {
        Optional<Parcel> parcel = reads.state(Parcels.KIND, command.parcel()).filter(Parcel::inTransit);
        var entries = parcel.stream()
                .map(p -> new Entry(
                        Parcels.KIND.ref(p.id()),
                        new ParcelAlarmed(command.alarm(), command.level(), command.due()),
                        act.occurredAt()))
                .toList();
        return new Decision.Accepted<>(
                entries, new ParcelAnswer(parcel.map(Parcel::code).orElse(""), 0, List.of()));
    }

    /** The same for the same occasion: however many nodes and rounds see it, it is one act. */
    public static UUID act(UUID parcel, Alarm alarm) {
        long which = (alarm.kind().ordinal() * 2L + alarm.level()) << 56;
        return new UUID(
                parcel.getMostSignificantBits(),
                parcel.getLeastSignificantBits() ^ alarm.due().getEpochSecond() ^ which);
    }
}
