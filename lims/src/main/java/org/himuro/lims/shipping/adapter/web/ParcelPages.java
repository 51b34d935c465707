package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ParcelDesk;
import org.himuro.lims.shipping.ParcelDesk.Which;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.OpeningParcel;
import org.himuro.lims.shipping.application.ParcelList;
import org.himuro.lims.shipping.application.ShowingRoad;

/** The list of parcels: to send, on the way, to receive, done; and the form that begins one. */
@Hidden
@Controller("/parcels")
@Needs(Right.SEE_SHIPMENTS)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ParcelPages {
    private static final int ROWS = 25;
    private static final String WHICH =
            Arrays.stream(Which.values()).map(Which::name).collect(Collectors.joining(" | "));

    private final ParcelDesk desk;
    private final Sites sites;
    private final OpeningParcel opening;
    private final ShowingRoad road;
    private final Pages pages;
    private final Frames frames;
    private final Ids ids;
    private final InstantSource clock;

    ParcelPages(
            ParcelDesk desk,
            Sites sites,
            OpeningParcel opening,
            ShowingRoad road,
            Pages pages,
            Frames frames,
            Ids ids,
            InstantSource clock) {
        this.desk = desk;
        this.sites = sites;
        this.opening = opening;
        this.road = road;
        this.pages = pages;
        this.frames = frames;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        return show(request, HttpStatus.OK, viewer, List.of());
    }

    @Post
    @Needs(Right.SHIP)
    HttpResponse<?> open(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var purpose = form.fields().one(Purpose.class, "purpose");
        var temperature = form.fields().one(TransportClass.class, "temperature");
        var receiver = form.code64("receiver");
        form.fields().check();
        if (purpose.isEmpty() || temperature.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, List.of(Reason.of("FORM_INCOMPLETE")));
        }
        var now = clock.instant();
        var command = new OpenParcel(receiver, purpose.get(), temperature.get());
        var outcome = opening.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now);
        return outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)
                ? HttpResponse.seeOther(URI.create("/parcels/" + answer.parcel()))
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, Refusals.of(outcome));
    }

    private static Optional<Which> which(String text) {
        return Arrays.stream(Which.values())
                .filter(v -> v.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** What waits at the door comes before what may be sent. */
    private Which first(Viewer viewer) {
        boolean waits = viewer.may(Right.RECEIVE)
                && !desk.list(viewer.site(), viewer.everySite(), Which.TO_RECEIVE, Optional.empty(), 1)
                        .isEmpty();
        return waits ? Which.TO_RECEIVE : Which.TO_SEND;
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, Viewer viewer, List<Reason> refused) {
        var asked = Fields.query(request);
        var which = asked.read("which", WHICH, ParcelPages::which).orElseGet(() -> first(viewer));
        var after = Optional.of(asked.text("after")).filter(a -> !a.isEmpty());
        asked.check();
        var rows = desk.list(viewer.site(), viewer.everySite(), which, after, ROWS + 1);
        var shown = rows.stream().limit(ROWS).toList();
        var next = rows.size() > ROWS ? Optional.of(shown.getLast().code()) : Optional.<String>empty();
        var receivers = sites.all().stream()
                .filter(s -> !s.id().equals(viewer.site()) && s.category() != Sites.Category.CARRIER)
                .toList();
        var view = new ParcelList(
                which,
                shown,
                road.held(shown.stream().map(ParcelDesk.Row::id).toList()),
                names(frames.text(request).language()),
                receivers,
                next,
                viewer.may(Right.SHIP),
                viewer.may(Right.RECEIVE),
                ids.next().toString(),
                refused);
        return pages.show(request, status, Room.DESK, "shipping/parcels", view, "parcels.title");
    }

    private Map<UUID, String> names(Language language) {
        var names = new HashMap<UUID, String>();
        sites.all().forEach(s -> names.put(s.id(), language.either(s.nameJa(), s.nameEn())));
        return names;
    }
}
