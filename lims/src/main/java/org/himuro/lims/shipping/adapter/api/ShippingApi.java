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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ArrivalCondition;
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
    record Arrival(ArrivalCondition condition, Optional<BigDecimal> dryIceKg) {}

    @Serdeable
    record InHand(List<ReceiveTubes.InHand> tubes) {}

    @Serdeable
    record Missing(List<String> missing) {}

    @Post
    @Operation(summary = "Begin a parcel")
    @Takes(OpenParcel.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> open(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                OpenParcel.class,
                (command, stamp) -> stamp.run(verbs.opening()::run, command, viewer.actor()));
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
        return bodies.act(
                request,
                body,
                Codes.class,
                (b, stamp) -> stamp.run(verbs.packing()::run, new PackTubes(code, b.codes()), viewer.actor()));
    }

    @Post("/{code}/unpack")
    @Operation(summary = "Take a tube or a box out of it")
    @Takes(Thing.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> unpack(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Thing.class,
                (b, stamp) -> stamp.run(verbs.unpacking()::run, new UnpackTube(code, b.code()), viewer.actor()));
    }

    @Post("/{code}/closing")
    @Operation(summary = "Close the package for dispatch: everything is checked")
    @Takes(Package.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Package.class,
                (b, stamp) -> stamp.run(
                        verbs.closing()::run,
                        new ClosePackage(
                                code, b.packaging(), b.coolant(), b.dryIceKg(), b.hazardClass(), b.expectedArrival()),
                        viewer.actor()));
    }

    @Post("/{code}/release")
    @Operation(summary = "Give it to the carrier, where everything in it may still leave")
    @Takes(HandOver.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> release(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                HandOver.class,
                (b, stamp) -> stamp.run(
                        verbs.releasing()::run,
                        new ReleaseToCarrier(code, b.carrier(), b.waybill(), b.evidence()),
                        viewer.actor()));
    }

    @Post("/{code}/given")
    @Operation(summary = "It was given to the carrier: never refused, marked where it should not have been")
    @Takes(HandOver.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> given(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                HandOver.class,
                (b, stamp) -> stamp.run(
                        verbs.giving()::run,
                        new GiveToCarrier(code, b.carrier(), b.waybill(), b.evidence()),
                        viewer.actor()));
    }

    @Post("/{code}/arrival")
    @Needs(Right.RECEIVE)
    @Operation(summary = "The closed parcel is here; no tube is received by that")
    @Takes(Arrival.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> arrival(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Arrival.class,
                (b, stamp) -> stamp.run(
                        verbs.arriving()::run, new ReportArrival(code, b.condition(), b.dryIceKg()), viewer.actor()));
    }

    @Post("/{code}/receipts")
    @Needs(Right.RECEIVE)
    @Operation(summary = "These tubes are in hand, one by one: never refused")
    @Takes(InHand.class)
    @Gives(ReceiptAnswer.class)
    HttpResponse<?> receive(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                InHand.class,
                (b, stamp) -> stamp.run(verbs.receiving()::run, new ReceiveTubes(code, b.tubes()), viewer.actor()));
    }

    @Post("/{code}/receipt-closing")
    @Needs(Right.RECEIVE)
    @Operation(summary = "Close the receipt; refused while lines are open, which are named")
    @Takes(Missing.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> closeReceipt(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Missing.class,
                (b, stamp) ->
                        stamp.run(verbs.closingReceipt()::run, new CloseReceipt(code, b.missing()), viewer.actor()));
    }
}
