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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.UnpackTube;
import org.himuro.lims.shipping.application.ClosingPackage;
import org.himuro.lims.shipping.application.PackingTubes;
import org.himuro.lims.shipping.application.ParcelView;
import org.himuro.lims.shipping.application.ReleasingToCarrier;
import org.himuro.lims.shipping.application.ShowingParcel;
import org.himuro.lims.shipping.application.ShowingRoad;
import org.himuro.lims.shipping.application.UnpackingTube;

/** One parcel at its sender's: packed by scan, closed, given to the carrier. */
@Hidden
@Controller("/parcels/{code}")
@Needs(Right.SHIP)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OneParcelPages {
    private final ShowingParcel showing;
    private final ShowingRoad road;
    private final PackingTubes packing;
    private final UnpackingTube unpacking;
    private final ClosingPackage closing;
    private final ReleasingToCarrier releasing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    OneParcelPages(
            ShowingParcel showing,
            ShowingRoad road,
            PackingTubes packing,
            UnpackingTube unpacking,
            ClosingPackage closing,
            ReleasingToCarrier releasing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.road = road;
        this.packing = packing;
        this.unpacking = unpacking;
        this.closing = closing;
        this.releasing = releasing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    @Needs(Right.SEE_SHIPMENTS)
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show(request, HttpStatus.OK, viewer, code, List.of(), List.of(), "");
    }

    @Post("/pack")
    HttpResponse<?> pack(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var codes = form.codes("codes");
        form.fields().check();
        return act(
                request,
                viewer,
                code,
                form,
                again(codes),
                (id, now) -> packing.run(new PackTubes(code, codes), viewer.actor(), id, now, now));
    }

    @Post("/unpack")
    HttpResponse<?> unpack(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var thing = form.code64("thing");
        form.fields().check();
        return act(
                request,
                viewer,
                code,
                form,
                again(List.of(thing)),
                (id, now) -> unpacking.run(new UnpackTube(code, thing), viewer.actor(), id, now, now));
    }

    @Post("/close")
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var arrival = form.fields().date("arrival");
        var ice = form.fields().number("ice").orElse(BigDecimal.ZERO);
        var packaging = form.code64("packaging");
        var coolant = form.code64("coolant");
        var hazard = form.code64("hazard");
        form.fields().check();
        if (arrival.isEmpty()) {
            return show(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    viewer,
                    code,
                    List.of(Reason.of("ARRIVAL_MISSING")),
                    List.of(),
                    "");
        }
        var command = new ClosePackage(code, packaging, coolant, ice, hazard, arrival.get());
        return act(request, viewer, code, form, "", (id, now) -> closing.run(command, viewer.actor(), id, now, now));
    }

    @Post("/release")
    HttpResponse<?> release(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var command =
                new ReleaseToCarrier(code, form.code64("carrier"), form.code64("waybill"), form.code64("evidence"));
        form.fields().check();
        return act(request, viewer, code, form, "", (id, now) -> releasing.run(command, viewer.actor(), id, now, now));
    }

    /** What stays in the field: codes of ours. What else was scanned may hold a name. */
    private static String again(List<String> codes) {
        return codes.stream().filter(c -> UnknownCode.shown(c).equals(c)).collect(Collectors.joining(" "));
    }

    private interface Verb {
        Outcome<ParcelAnswer> run(UUID act, Instant now);
    }

    private HttpResponse<?> act(
            HttpRequest<?> request, Viewer viewer, String code, Form form, String scanned, Verb verb) {
        var outcome = verb.run(form.act().orElseGet(ids::next), clock.instant());
        if (outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)) {
            return answer.warnings().isEmpty()
                    ? HttpResponse.seeOther(URI.create("/parcels/" + code))
                    : show(request, HttpStatus.OK, viewer, code, List.of(), answer.warnings(), scanned);
        }
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Refusals.of(outcome), List.of(), scanned);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            List<Reason> refused,
            List<Reason> warned,
            String scanned) {
        var parcel = showing.page(code, viewer.site(), viewer.everySite());
        var held = road.held(code, viewer.site(), viewer.everySite());
        if (parcel.isEmpty() || held.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var view = new ParcelView(
                parcel.get(),
                held.get(),
                refused,
                warned,
                ids.next().toString(),
                viewer.may(Right.SHIP),
                viewer.may(Right.RECEIVE),
                viewer.may(Right.RETURN_QC),
                LocalDate.ofInstant(clock.instant(), viewer.zone()).toString(),
                scanned);
        return pages.show(request, status, Room.DESK, "shipping/parcel", view, "parcel.title", code);
    }
}
