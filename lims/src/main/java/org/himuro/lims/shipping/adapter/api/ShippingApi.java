package org.himuro.lims.shipping.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.CloseReceipt;
import org.himuro.lims.shipping.GiveToCarrier;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.UnpackTube;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.shipping.application.ShowingParcel;

/** Parcels for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/parcels")
@Needs(Right.SHIP)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "shipping")
@SerdeImport(OpenParcel.class)
@SerdeImport(ParcelAnswer.class)
@SerdeImport(ReceiptAnswer.class)
@SerdeImport(ReceiptAnswer.Line.class)
@SerdeImport(ReceiveTubes.InHand.class)
@SerdeImport(Reason.class)
final class ShippingApi {
    private final ParcelVerbs verbs;
    private final ShowingParcel showing;
    private final ApiBodies bodies;
    private final Problems problems;

    ShippingApi(ParcelVerbs verbs, ShowingParcel showing, ApiBodies bodies, Problems problems) {
        this.verbs = verbs;
        this.showing = showing;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Serdeable
    record Codes(List<String> codes) {}

    @Serdeable
    record Thing(String code) {}

    @Serdeable
    record Package(
            String packaging, String coolant, BigDecimal dryIceKg, String hazardClass, LocalDate expectedArrival) {}

    @Serdeable
    record HandOver(String carrier, String waybill, String evidence) {}

    @Serdeable
    record Arrival(String condition, Optional<BigDecimal> dryIceKg) {}

    @Serdeable
    record InHand(List<ReceiveTubes.InHand> tubes) {}

    @Serdeable
    record Missing(List<String> missing) {}

    @Post
    @Operation(summary = "Begin a parcel")
    @Takes(OpenParcel.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> open(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return act(
                request,
                viewer,
                body,
                OpenParcel.class,
                (command, actor, id, at, now) -> verbs.opening().run(command, actor, id, at, now));
    }

    @Get("/{code}")
    @Needs(Right.SEE_SHIPMENTS)
    @Operation(summary = "A parcel with its lines")
    @Gives(ManifestJson.class)
    HttpResponse<?> parcel(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.page(code, viewer.site(), viewer.everySite())
                .<HttpResponse<?>>map(p -> HttpResponse.ok(ManifestJson.of(p)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Get("/{code}/manifest")
    @Needs(Right.SEE_SHIPMENTS)
    @Operation(summary = "What the sender says is in it")
    @Gives(ManifestJson.class)
    HttpResponse<?> manifest(HttpRequest<?> request, Viewer viewer, String code) {
        return parcel(request, viewer, code);
    }

    @Post("/{code}/tubes")
    @Operation(summary = "Put tubes, or boxes whole, into it; all or none, refused with every reason")
    @Takes(Codes.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> pack(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return act(
                request,
                viewer,
                body,
                Codes.class,
                (b, actor, id, at, now) -> verbs.packing().run(new PackTubes(code, b.codes()), actor, id, at, now));
    }

    @Post("/{code}/unpack")
    @Operation(summary = "Take a tube or a box out of it")
    @Takes(Thing.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> unpack(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return act(
                request,
                viewer,
                body,
                Thing.class,
                (b, actor, id, at, now) -> verbs.unpacking().run(new UnpackTube(code, b.code()), actor, id, at, now));
    }

    @Post("/{code}/closing")
    @Operation(summary = "Close the package for dispatch: everything is checked")
    @Takes(Package.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return act(
                request,
                viewer,
                body,
                Package.class,
                (b, actor, id, at, now) -> verbs.closing()
                        .run(
                                new ClosePackage(
                                        code,
                                        b.packaging(),
                                        b.coolant(),
                                        b.dryIceKg(),
                                        b.hazardClass(),
                                        b.expectedArrival()),
                                actor,
                                id,
                                at,
                                now));
    }

    @Post("/{code}/release")
    @Operation(summary = "Give it to the carrier, where everything in it may still leave")
    @Takes(HandOver.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> release(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return act(
                request,
                viewer,
                body,
                HandOver.class,
                (b, actor, id, at, now) -> verbs.releasing()
                        .run(new ReleaseToCarrier(code, b.carrier(), b.waybill(), b.evidence()), actor, id, at, now));
    }

    @Post("/{code}/given")
    @Operation(summary = "It was given to the carrier: never refused, marked where it should not have been")
    @Takes(HandOver.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> given(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return act(
                request,
                viewer,
                body,
                HandOver.class,
                (b, actor, id, at, now) -> verbs.giving()
                        .run(new GiveToCarrier(code, b.carrier(), b.waybill(), b.evidence()), actor, id, at, now));
    }

    @Post("/{code}/arrival")
    @Needs(Right.RECEIVE)
    @Operation(summary = "The closed parcel is here; no tube is received by that")
    @Takes(Arrival.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> arrival(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return act(
                request,
                viewer,
                body,
                Arrival.class,
                (b, actor, id, at, now) ->
                        verbs.arriving().run(new ReportArrival(code, b.condition(), b.dryIceKg()), actor, id, at, now));
    }

    @Post("/{code}/receipts")
    @Needs(Right.RECEIVE)
    @Operation(summary = "These tubes are in hand, one by one: never refused")
    @Takes(InHand.class)
    @Gives(ReceiptAnswer.class)
    HttpResponse<?> receive(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return act(
                request,
                viewer,
                body,
                InHand.class,
                (b, actor, id, at, now) ->
                        verbs.receiving().run(new ReceiveTubes(code, b.tubes()), actor, id, at, now));
    }

    @Post("/{code}/receipt-closing")
    @Needs(Right.RECEIVE)
    @Operation(summary = "Close the receipt; refused while lines are open, which are named")
    @Takes(Missing.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> closeReceipt(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return act(
                request,
                viewer,
                body,
                Missing.class,
                (b, actor, id, at, now) ->
                        verbs.closingReceipt().run(new CloseReceipt(code, b.missing()), actor, id, at, now));
    }

    private interface Verb<T> {
        Outcome<?> run(T body, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);
    }

    private <T extends Record> HttpResponse<?> act(
            HttpRequest<?> request, Viewer viewer, String body, Class<T> type, Verb<T> verb) {
        return bodies.act(
                request,
                body,
                type,
                (b, stamp) -> verb.run(b, viewer.actor(), stamp.act(), stamp.occurredAt(), stamp.recordedAt()));
    }
}
