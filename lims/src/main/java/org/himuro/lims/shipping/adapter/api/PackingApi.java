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
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shipping.BeginParcel;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.Layer;
import org.himuro.lims.shipping.PackageItem;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.shipping.application.ShowingPacking;

/** How parcels are packed, for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/parcels")
@Needs(Right.SHIP)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "shipping")
@SerdeImport(BeginParcel.class)
@SerdeImport(PackageItem.class)
final class PackingApi {
    private final ParcelVerbs verbs;
    private final ShowingPacking showing;
    private final ApiBodies bodies;
    private final Problems problems;

    PackingApi(ParcelVerbs verbs, ShowingPacking showing, ApiBodies bodies, Problems problems) {
        this.verbs = verbs;
        this.showing = showing;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Serdeable
    record Items(List<PackageItem> items) {}

    /** How a parcel is packed; people by their id. */
    @Serdeable
    record PackagingJson(
            Optional<String> reference,
            List<Layer> layers,
            Optional<String> coolant,
            Optional<BigDecimal> dryIceKg,
            Optional<String> shipper,
            Optional<BigDecimal> tareKg,
            Optional<BigDecimal> chargedKg,
            Optional<Instant> chargedAt,
            int holdHours,
            Optional<String> hazardClass,
            Optional<String> responsible,
            Optional<String> seal,
            Optional<String> logger,
            boolean loggerAway,
            Optional<String> carrier,
            Optional<String> waybill) {
        static PackagingJson of(Packaging p) {
            return new PackagingJson(
                    p.reference(),
                    p.checked().stream().sorted().toList(),
                    p.coolant(),
                    p.dryIceKg(),
                    p.shipper(),
                    p.tareKg(),
                    p.chargedKg(),
                    p.chargedAt(),
                    p.holdHours(),
                    p.hazardClass(),
                    p.responsible().map(Object::toString),
                    p.seal(),
                    p.logger(),
                    p.loggerAway(),
                    p.carrier(),
                    p.waybill());
        }
    }

    @Post("/beginning")
    @Operation(summary = "Begin a parcel for an order or a pick list; its tubes are proposed, none is packed")
    @Takes(BeginParcel.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> begin(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                BeginParcel.class,
                (command, stamp) -> stamp.run(verbs.beginning()::run, command, viewer.actor()));
    }

    @Get("/{code}/packaging")
    @Operation(summary = "How a parcel of this site is packed")
    @Gives(PackagingJson.class)
    HttpResponse<?> packaging(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.packaging(code, viewer.site())
                .<HttpResponse<?>>map(p -> HttpResponse.ok(PackagingJson.of(p)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{code}/packaging")
    @Operation(summary = "Say how it is packed, thing by thing; all or none, refused with every reason")
    @Takes(Items.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> describe(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Items.class,
                (b, stamp) -> stamp.run(verbs.describing()::run, new DescribePackage(code, b.items()), viewer.actor()));
    }
}
