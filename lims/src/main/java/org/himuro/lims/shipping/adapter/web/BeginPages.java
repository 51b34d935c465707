package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.BeginParcel;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ShipmentSource.Wanted;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.BeginningParcel;
import org.himuro.lims.shipping.application.PackingView;
import org.himuro.lims.shipping.application.Shipments;

/** A parcel for an order or a pick list: one button begins it, and asks only for what the reference does not say. */
@Hidden
@Controller("/parcels/begin")
@Needs(Right.SHIP)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BeginPages {
    private final BeginningParcel beginning;
    private final Shipments shipments;
    private final Sites sites;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    BeginPages(
            BeginningParcel beginning,
            Shipments shipments,
            Sites sites,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.beginning = beginning;
        this.shipments = shipments;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> begin(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var reference = form.code64("for");
        var receiver = Optional.of(form.code64("receiver")).filter(r -> !r.isEmpty());
        var purpose = form.fields().one(Purpose.class, "purpose");
        var temperature = form.fields().one(TransportClass.class, "temperature");
        form.fields().check();
        var command = new BeginParcel(reference, receiver, purpose, temperature);
        var now = clock.instant();
        var outcome = beginning.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now);
        return outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)
                ? HttpResponse.seeOther(URI.create("/parcels/" + answer.parcel() + "/packing"))
                : show(request, viewer, reference, Refusals.of(outcome));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Viewer viewer, String reference, List<Reason> refused) {
        var wanted = shipments.of(reference, viewer.site());
        if (wanted.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var language = frames.text(request).language();
        var receivers = sites.all().stream()
                .filter(s -> !s.id().equals(viewer.site()) && s.category() != Sites.Category.CARRIER)
                .map(s -> new PackingView.Site(s.code(), language.either(s.nameJa(), s.nameEn())))
                .toList();
        var view = new PackingView.Begin(
                wanted.get().reference(),
                wanted.flatMap(Wanted::receiver),
                wanted.flatMap(Wanted::purpose),
                beginning.kept(wanted),
                wanted.get().tubes().size(),
                wanted.get().picked().size(),
                receivers,
                refused);
        return pages.show(
                request, HttpStatus.UNPROCESSABLE_ENTITY, Room.DESK, "shipping/begin", view, "packing.begin-title");
    }
}
