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
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shipping.CourierLinkAnswer;
import org.himuro.lims.shipping.DivertParcel;
import org.himuro.lims.shipping.MakeCourierLink;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.RevokeCourierLink;
import org.himuro.lims.shipping.RoadNews;
import org.himuro.lims.shipping.TellLeg;
import org.himuro.lims.shipping.TellRoad;
import org.himuro.lims.shipping.application.RoadVerbs;
import org.himuro.lims.shipping.application.ShowingRoad;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.LegSide;

/** A parcel's way for machines (H2). */
@Controller("/api/v1/parcels/{code}")
@Needs(Right.SHIP)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "shipping")
@SerdeImport(CourierLinkAnswer.class)
final class RoadApi {
    private final RoadVerbs verbs;
    private final ShowingRoad showing;
    private final ApiBodies bodies;
    private final ApiActs acts;
    private final Problems problems;

    RoadApi(RoadVerbs verbs, ShowingRoad showing, ApiBodies bodies, ApiActs acts, Problems problems) {
        this.verbs = verbs;
        this.showing = showing;
        this.bodies = bodies;
        this.acts = acts;
        this.problems = problems;
    }

    /** How a machine knows. */
    enum Evidence {
        PHONE,
        WAYBILL,
        SIGNATURE,
        PICTURE
    }

    /** @param depot counted from 1; 0 where the leg is at none */
    @Serdeable
    record Hand(LegKind leg, int depot, LegSide side, Evidence evidence, Optional<BigDecimal> dryIceKg) {}

    @Serdeable
    record News(
            RoadNews news,
            Optional<BigDecimal> dryIceKg,
            Optional<LocalDate> expectedArrival,
            Optional<String> reason) {}

    @Serdeable
    record Diversion(String receiver) {}

    @Serdeable
    record Nothing() {}

    /** @param path of the courier's page, with the secret; absent where the act was sent before */
    @Serdeable
    record Link(String parcel, UUID link, Optional<String> path) {}

    @Get("/road")
    @Needs(Right.SEE_SHIPMENTS)
    @Operation(summary = "Who has it, and every hand-over with its two sides")
    @Gives(RoadJson.class)
    HttpResponse<?> road(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.page(code, viewer.site(), viewer.everySite())
                .<HttpResponse<?>>map(r -> HttpResponse.ok(RoadJson.of(r)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/legs")
    @Operation(summary = "One side of a hand-over: never refused; told otherwise than before it is marked")
    @Takes(Hand.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> leg(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Hand.class,
                (b, stamp) -> stamp.run(
                        verbs.leg()::run,
                        new TellLeg(
                                code,
                                b.leg(),
                                b.depot(),
                                b.side(),
                                b.evidence().name(),
                                b.dryIceKg(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        viewer.actor()));
    }

    @Post("/news")
    @Operation(summary = "Lost, on its way back, delayed, dry ice filled up: by its sender, never refused")
    @Takes(News.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> news(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                News.class,
                (b, stamp) -> stamp.run(
                        verbs.road()::run,
                        new TellRoad(code, b.news(), b.dryIceKg(), b.expectedArrival(), b.reason(), Optional.empty()),
                        viewer.actor()));
    }

    @Post("/diversion")
    @Operation(summary = "It goes to another site, with every check of a receiver")
    @Takes(Diversion.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> divert(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Diversion.class,
                (b, stamp) -> stamp.run(verbs.diverting()::run, new DivertParcel(code, b.receiver()), viewer.actor()));
    }

    @Post("/link")
    @Operation(summary = "A courier's link: its path is told this once; the one before works no longer")
    @Takes(Nothing.class)
    @Gives(Link.class)
    HttpResponse<?> link(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.read(
                request,
                body,
                Nothing.class,
                b -> acts.stamped(request, stamp -> {
                    var made = verbs.links()
                            .make(
                                    new MakeCourierLink(code),
                                    viewer.actor(),
                                    stamp.act(),
                                    stamp.occurredAt(),
                                    stamp.recordedAt());
                    return acts.answer(
                            request,
                            made.outcome(),
                            a -> new Link(a.parcel(), a.link(), made.secret().map(secret -> "/c/" + secret)));
                }));
    }

    @Post("/link/revocation")
    @Operation(summary = "The courier's link on the parcel works no longer")
    @Takes(Nothing.class)
    @Gives(CourierLinkAnswer.class)
    HttpResponse<?> revoke(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Nothing.class,
                (b, stamp) -> stamp.run(verbs.links()::revoke, new RevokeCourierLink(code), viewer.actor()));
    }
}
