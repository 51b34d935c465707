package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.OnTheWay;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.ParcelEvent.ParcelAlarmed;
import org.himuro.lims.specimen.ParcelEvent.ParcelDelayed;
import org.himuro.lims.specimen.ParcelEvent.ParcelLost;
import org.himuro.lims.specimen.ParcelEvent.ParcelReturned;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.Notices;

/** What goes wrong on the way is told to those at both ends who should know (H2). */
@Singleton
public final class TellingOfRoad {
    private static final String PERSONAL = "WITHDRAWN";

    private final Current current;
    private final OnTheWay onTheWay;
    private final SpecimenIndex index;
    private final Notices notices;

    TellingOfRoad(Current current, OnTheWay onTheWay, SpecimenIndex index, Notices notices) {
        this.current = current;
        this.onTheWay = onTheWay;
        this.index = index;
        this.notices = notices;
    }

    /** Again and again the same notices. */
    public void told(Recorded recorded) {
        var parcel = current.state(Parcels.KIND, recorded.stream().id());
        parcel.ifPresent(p -> {
            switch (recorded.fact()) {
                case ParcelAlarmed e -> tell(p, recorded, e.alarm(), e.due());
                case ParcelDelayed e -> tell(p, recorded, "DELAYED", recorded.occurredAt());
                case ParcelLost e -> tell(p, recorded, "LOST", recorded.occurredAt());
                case ParcelReturned e -> tell(p, recorded, "RETURNED", recorded.occurredAt());
                default -> {}
            }
        });
    }

    /** A consent was withdrawn while material of the donor is on its way: both ends of each parcel are told, not whose it is. */
    public void withdrawn(Recorded recorded) {
        var tubes = index.tubesOfDonor(recorded.stream().id());
        for (var id : onTheWay.with(tubes)) {
            current.state(Parcels.KIND, id).ifPresent(p -> tell(p, recorded, PERSONAL, recorded.occurredAt()));
        }
    }

    private void tell(Parcel p, Recorded recorded, String what, Instant at) {
        Stream.of(p.sender(), p.receiver())
                .distinct()
                .forEach(site -> notices.tell(new Notice(
                        id(recorded.id(), p.id(), site),
                        NoticeKind.PARCEL_ON_THE_WAY,
                        p.id(),
                        site,
                        "/parcels/" + p.code() + "/road",
                        List.of(p.code(), what, at.toString()),
                        Set.of(),
                        Set.of())));
    }

    private static UUID id(UUID fact, UUID parcel, UUID site) {
        return UUID.nameUUIDFromBytes(
                (fact + "/" + parcel + "/" + site).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
