package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.application.ReservationPage.Until;
import org.himuro.lims.storage.application.ReservationQueries.Asked;
import org.himuro.lims.storage.model.FreeCells;

/** Reservations as people look at them. */
@Singleton
public final class ShowingReservations {
    private static final int ROWS = 25;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ReservationQueries reservations;
    private final StorageIndex storage;
    private final SpecimenIndex specimens;
    private final Drawing drawing;
    private final Remarks remarks;
    private final Staff staff;

    ShowingReservations(
            ReservationQueries reservations,
            StorageIndex storage,
            SpecimenIndex specimens,
            Drawing drawing,
            Remarks remarks,
            Staff staff) {
        this.reservations = reservations;
        this.storage = storage;
        this.specimens = specimens;
        this.drawing = drawing;
        this.remarks = remarks;
        this.staff = staff;
    }

    /** What a person has just said. */
    public record Said(Set<String> ticked, Map<String, String> given, List<Reason> reasons) {
        public static final Said NOTHING = new Said(Set.of(), Map.of(), List.of());

        public Said {
            ticked = Set.copyOf(ticked);
            given = Map.copyOf(given);
            reasons = List.copyOf(reasons);
        }
    }

    /** Empty where positions of the place are not the reader's to reserve. */
    public Optional<ReservePage> reserve(Pictures.Place place, Viewer viewer, Said said) {
        var path = specimens.path(place.id());
        if (path.isEmpty() || !path.getFirst().site().equals(viewer.site())) {
            return Optional.empty();
        }
        boolean box = place.rows() > 0 && place.type().hasTubePositions();
        return Optional.of(new ReservePage(
                place.code(),
                place.name(),
                Phrase.of("container." + place.type()),
                drawing.around(place),
                Optional.of(place).filter(p -> box).map(p -> drawing.box(p, Optional.empty(), viewer.person())),
                storage.free(place.id()).stream()
                        .map(FreeCells::cells)
                        .mapToLong(Collection::size)
                        .sum(),
                said.ticked(),
                said.given(),
                said.reasons()));
    }

    public ReservationList list(Viewer viewer, boolean mine, boolean held, Optional<TimeKey> after, Instant now) {
        var asked = new Asked(Optional.of(viewer.person()).filter(me -> mine), held);
        var found = reservations.list(VisibleSites.of(viewer), asked, after.orElseGet(asked::start), ROWS + 1);
        var page = Page.of(lines(found, viewer, now), ROWS, line -> line.key().cursor());
        var next = page.next().map(cursor -> ReservationList.address(mine, held) + "&after=" + cursor);
        return new ReservationList(page.items(), mine, held, viewer.may(Right.STORE), next);
    }

    private List<ReservationList.Line> lines(List<Reservation> found, Viewer viewer, Instant now) {
        var names =
                staff.names(found.stream().map(Reservation::madeBy).distinct().toList());
        var notes = remarks.of(found.stream().flatMap(r -> r.noted().stream()).toList());
        var codes = reservations.codes(found.stream()
                .flatMap(r -> r.lines().stream().map(Reservation.Line::container))
                .distinct()
                .toList());
        var tomorrow = tomorrow(now, viewer.zone());
        return found.stream()
                .map(r -> new ReservationList.Line(
                        r,
                        names.getOrDefault(r.madeBy(), "–"),
                        r.noted().flatMap(act -> Optional.ofNullable(notes.get(act))),
                        boxes(r, codes),
                        r.madeBy().equals(viewer.person()),
                        r.until().isBefore(tomorrow)))
                .toList();
    }

    private static Instant tomorrow(Instant now, ZoneId zone) {
        return now.atZone(zone).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
    }

    private static List<String> boxes(Reservation r, Map<UUID, String> codes) {
        return r.lines().stream()
                .map(l -> codes.getOrDefault(l.container(), "–"))
                .distinct()
                .toList();
    }

    /** Empty where it is unknown or another site's. @param done message key of what was just done */
    public Optional<ReservationPage> one(String code, Viewer viewer, Optional<String> done, Said said, Instant now) {
        return reservations.read(code, VisibleSites.of(viewer)).map(r -> page(r, viewer, done, said, now));
    }

    private ReservationPage page(Reservation r, Viewer viewer, Optional<String> done, Said said, Instant now) {
        var things = new ArrayList<UUID>();
        r.lines()
                .forEach(l -> Stream.concat(Stream.of(l.container()), l.tube().stream())
                        .forEach(things::add));
        var codes = reservations.codes(things.stream().distinct().toList());
        var positions = r.lines().stream()
                .map(l -> new ReservationPage.Position(
                        codes.getOrDefault(l.container(), "–"),
                        l.cell(),
                        l.fate(),
                        l.tube().flatMap(t -> Optional.ofNullable(codes.get(t)))))
                .toList();
        boolean own = r.madeBy().equals(viewer.person()) || mayAnyones(viewer);
        return new ReservationPage(
                lines(List.of(r), viewer, now).getFirst(),
                positions,
                own
                        && viewer.may(Right.STORE)
                        && viewer.site().equals(r.site())
                        && !r.held().isEmpty(),
                Until.given(said.given(), until(r.until(), viewer.zone())),
                done,
                said.ticked(),
                said.reasons());
    }

    private static Until until(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return new Until(DATE.format(local), TIME.format(local));
    }

    /** Whether the reader may end what others have reserved. */
    public static boolean mayAnyones(Viewer viewer) {
        return viewer.may(Right.ARRANGE_STORAGE);
    }
}
