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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TypedTime;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.DivertParcel;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.RoadNews;
import org.himuro.lims.shipping.TellLeg;
import org.himuro.lims.shipping.TellRoad;
import org.himuro.lims.shipping.application.CourierPictures;
import org.himuro.lims.shipping.application.RoadVerbs;
import org.himuro.lims.shipping.application.RoadView;
import org.himuro.lims.shipping.application.ShowingRoad;

/** A parcel's way: who has it, every hand-over with its two sides, and what happened (H2). */
@Hidden
@Controller("/parcels/{code}")
@Needs(Right.SHIP)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoadPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final ShowingRoad showing;
    private final RoadVerbs verbs;
    private final CourierPictures pictures;
    private final Sites sites;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    RoadPages(
            ShowingRoad showing,
            RoadVerbs verbs,
            CourierPictures pictures,
            Sites sites,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.verbs = verbs;
        this.pictures = pictures;
        this.sites = sites;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** How a hand-over was told that nobody scanned. */
    private enum Evidence {
        PHONE,
        WAYBILL,
        SIGNATURE,
        PICTURE
    }

    @Get("/road")
    @Needs(Right.SEE_SHIPMENTS)
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show(request, HttpStatus.OK, viewer, code, List.of(), List.of());
    }

    /** As it was made anew; only of this parcel. */
    @Get("/pictures/{picture}")
    @Needs(Right.SEE_SHIPMENTS)
    HttpResponse<?> picture(HttpRequest<?> request, Viewer viewer, String code, String picture) {
        return showing.page(code, viewer.site(), viewer.everySite())
                .filter(road -> road.has(picture))
                .flatMap(road -> pictures.find(road.sender().id(), picture))
                .<HttpResponse<?>>map(jpeg -> HttpResponse.ok(jpeg)
                        .contentType(MediaType.IMAGE_JPEG_TYPE)
                        .header("Cache-Control", "private, no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/legs")
    HttpResponse<?> leg(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var step = RoadForm.step(fields, "step");
        var evidence = fields.needed(Evidence.class, "evidence", Evidence.PHONE);
        var ice = fields.number("ice");
        var words = RoadForm.words(fields);
        var at = at(fields, viewer);
        fields.check();
        if (step.isEmpty() || at.isEmpty()) {
            return show(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    viewer,
                    code,
                    List.of(Reason.of("LEG_INCOMPLETE")),
                    List.of());
        }
        var command = new TellLeg(
                code,
                step.get().kind(),
                step.get().depot(),
                step.get().side(),
                evidence.name(),
                ice,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return act(request, viewer, code, now -> verbs.leg().run(command, words, viewer.actor(), act, at.get(), now));
    }

    @Post("/news")
    HttpResponse<?> news(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var news = fields.needed(RoadNews.class, "news", RoadNews.DELAYED);
        var ice = fields.number("ice");
        var arrival = fields.date("arrival");
        var reason = Optional.of(fields.text("reason")).filter(news.reasons()::contains);
        var at = at(fields, viewer);
        fields.check();
        if (at.isEmpty()) {
            var why = List.of(Reason.of("COURIER_TIME_WRONG"));
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, why, List.of());
        }
        var command = new TellRoad(code, news, ice, arrival, reason, Optional.empty());
        return act(request, viewer, code, now -> verbs.road().run(command, viewer.actor(), act, at.get(), now));
    }

    @Post("/diversion")
    HttpResponse<?> divert(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var command = new DivertParcel(code, fields.text("receiver"));
        fields.check();
        return act(request, viewer, code, now -> verbs.diverting().run(command, viewer.actor(), act, now, now));
    }

    private Optional<Instant> at(Fields fields, Viewer viewer) {
        return TypedTime.read(fields.text("date"), fields.text("time"), viewer.zone());
    }

    private interface Verb {
        Outcome<ParcelAnswer> run(Instant now);
    }

    private HttpResponse<?> act(HttpRequest<?> request, Viewer viewer, String code, Verb verb) {
        if (showing.page(code, viewer.site(), false).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var outcome = verb.run(clock.instant());
        if (outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)) {
            return answer.warnings().isEmpty()
                    ? HttpResponse.seeOther(URI.create("/parcels/" + code + "/road"))
                    : show(request, HttpStatus.OK, viewer, code, List.of(), answer.warnings());
        }
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Refusals.of(outcome), List.of());
    }

    HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            List<Reason> refused,
            List<Reason> warned) {
        var road = showing.page(code, viewer.site(), viewer.everySite());
        if (road.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = LocalDateTime.ofInstant(clock.instant(), viewer.zone());
        var view = new RoadView(
                road.get(),
                refused,
                warned,
                viewer.may(Right.SHIP),
                receivers(road.get().sender().id(), road.get().receiver().id()),
                now.toLocalDate().toString(),
                now.format(MINUTE));
        return pages.show(request, status, Room.DESK, "shipping/road", view, "road.title", code);
    }

    private List<Sites.Site> receivers(UUID sender, UUID receiver) {
        return sites.all().stream()
                .filter(s -> s.category() != Sites.Category.CARRIER && s.category() != Sites.Category.CENTRAL_UNIT)
                .filter(s -> !s.id().equals(sender) && !s.id().equals(receiver))
                .toList();
    }
}
