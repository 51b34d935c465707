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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.PackageItem;
import org.himuro.lims.shipping.PackageItem.What;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.UnpackTube;
import org.himuro.lims.shipping.application.PackingView.Said;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.shipping.application.ShowingPacking;
import org.himuro.lims.shipping.model.PackingScan;

/** The packing bench: one page, scan after scan, from the first tube to the hand-over. */
@Hidden
@Controller("/parcels/{code}/packing")
@Needs(Right.SHIP)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PackingPages {
    private static final String WHAT =
            Arrays.stream(What.values()).map(What::name).collect(Collectors.joining(" | "));

    private final ShowingPacking showing;
    private final ParcelVerbs verbs;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    PackingPages(
            ShowingPacking showing,
            ParcelVerbs verbs,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.verbs = verbs;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        var asked = Fields.query(request);
        var expects = asked.read("expects", WHAT, PackingPages::what);
        asked.check();
        return show(request, HttpStatus.OK, viewer, code, expects, Said.NOTHING);
    }

    @Post("/scan")
    HttpResponse<?> scan(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var raw = form.fields().text("codes", Form.CODES).strip();
        var expects = form.fields().one(What.class, "expects");
        var arrival = form.fields().date("arrival");
        form.fields().check();
        if (raw.isEmpty()) {
            return show(request, HttpStatus.OK, viewer, code, expects, Said.NOTHING);
        }
        if (raw.lines().count() > 1) {
            return packed(request, viewer, code, form, form.codes("codes"));
        }
        boolean known = expects.isPresent() && showing.knows(raw, viewer.site());
        return switch (PackingScan.of(raw, expects, known)) {
            case PackingScan.Thing(var thing) -> {
                var codes = form.codes("codes");
                yield packed(request, viewer, code, form, codes.isEmpty() ? List.of(thing) : codes);
            }
            case PackingScan.Said(var item) -> described(request, viewer, code, form, List.of(item));
            case PackingScan.Expects(var what) ->
                show(request, HttpStatus.OK, viewer, code, Optional.of(what), Said.NOTHING);
            case PackingScan.PackPicked() -> packed(request, viewer, code, form, showing.picked(code, viewer.site()));
            case PackingScan.Close() -> closed(request, viewer, code, form, arrival);
            case PackingScan.Give() -> given(request, viewer, code, form);
            case PackingScan.Nothing() -> show(request, HttpStatus.OK, viewer, code, Optional.empty(), Said.NOTHING);
            case PackingScan.OtherCard(var word) ->
                refused(request, viewer, code, expects, List.of(Reason.of("NOT_AT_THIS_BENCH", word)));
        };
    }

    @Post("/item")
    HttpResponse<?> item(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var items = new ArrayList<PackageItem>();
        for (var what : What.values()) {
            if (body.containsKey(what.name())) {
                var value = form.text(what.name());
                items.add(new PackageItem(what, what == What.CHARGED_AT ? instant(value, viewer) : value));
            }
        }
        form.fields().check();
        return described(request, viewer, code, form, items);
    }

    @Post("/picked")
    HttpResponse<?> picked(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        return packed(request, viewer, code, new Form(body), showing.picked(code, viewer.site()));
    }

    @Post("/out")
    HttpResponse<?> out(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var thing = form.code64("thing");
        form.fields().check();
        return act(
                request,
                viewer,
                code,
                form,
                "packing.said.out",
                (id, now) -> verbs.unpacking().run(new UnpackTube(code, thing), viewer.actor(), id, now, now));
    }

    @Post("/close")
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var arrival = form.fields().date("arrival");
        form.fields().check();
        return closed(request, viewer, code, form, arrival);
    }

    @Post("/give")
    HttpResponse<?> give(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        return given(request, viewer, code, new Form(body));
    }

    private HttpResponse<?> packed(HttpRequest<?> request, Viewer viewer, String code, Form form, List<String> codes) {
        return act(
                request,
                viewer,
                code,
                form,
                "packing.said.packed",
                (id, now) -> verbs.packing().run(new PackTubes(code, codes), viewer.actor(), id, now, now));
    }

    private HttpResponse<?> described(
            HttpRequest<?> request, Viewer viewer, String code, Form form, List<PackageItem> items) {
        return act(
                request,
                viewer,
                code,
                form,
                "packing.said.noted",
                (id, now) -> verbs.describing().run(new DescribePackage(code, items), viewer.actor(), id, now, now));
    }

    private HttpResponse<?> closed(
            HttpRequest<?> request, Viewer viewer, String code, Form form, Optional<LocalDate> arrival) {
        var packed = showing.packaging(code, viewer.site());
        if (packed.isPresent() && arrival.isEmpty()) {
            return refused(request, viewer, code, Optional.empty(), List.of(Reason.of("ARRIVAL_MISSING")));
        }
        var command = ClosePackage.of(
                code, packed.orElseGet(() -> Packagings.KIND.blank(new UUID(0, 0))), arrival.orElse(LocalDate.EPOCH));
        return act(
                request,
                viewer,
                code,
                form,
                "packing.said.closed",
                (id, now) -> verbs.closing().run(command, viewer.actor(), id, now, now));
    }

    private HttpResponse<?> given(HttpRequest<?> request, Viewer viewer, String code, Form form) {
        var packed = showing.packaging(code, viewer.site());
        var command = new ReleaseToCarrier(
                code,
                packed.flatMap(p -> p.carrier()).orElse(""),
                packed.flatMap(p -> p.waybill()).orElse(""),
                "WAYBILL");
        return act(
                request,
                viewer,
                code,
                form,
                "packing.said.given",
                (id, now) -> verbs.releasing().run(command, viewer.actor(), id, now, now));
    }

    private static Optional<What> what(String text) {
        return Arrays.stream(What.values()).filter(w -> w.name().equals(text)).findFirst();
    }

    /** A time of the field is the site's; what cannot be read is refused by the act. */
    private static String instant(String local, Viewer viewer) {
        try {
            return java.time.LocalDateTime.parse(local)
                    .atZone(viewer.zone())
                    .toInstant()
                    .toString();
        } catch (java.time.DateTimeException e) {
            return local;
        }
    }

    private interface Verb {
        Outcome<ParcelAnswer> run(UUID act, java.time.Instant now);
    }

    private HttpResponse<?> act(HttpRequest<?> request, Viewer viewer, String code, Form form, String what, Verb verb) {
        var outcome = verb.run(form.act().orElseGet(ids::next), clock.instant());
        if (outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)) {
            var said = new Said(what, List.of(), answer.warnings());
            return htmx(request) || !answer.warnings().isEmpty()
                    ? show(request, HttpStatus.OK, viewer, code, Optional.empty(), said)
                    : HttpResponse.seeOther(URI.create("/parcels/" + code + "/packing"));
        }
        return refused(request, viewer, code, form.fields().one(What.class, "expects"), Refusals.of(outcome));
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, String code, Optional<What> expects, List<Reason> reasons) {
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, expects, new Said("", reasons, List.of()));
    }

    private static boolean htmx(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request");
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, String code, Optional<What> expects, Said said) {
        var csrf = frames.frame(request, Room.DESK, "packing.title", UnknownCode.shown(code))
                .csrf();
        var view = showing.view(
                code, viewer, clock.instant(), expects, said, ids.next().toString(), csrf);
        if (view.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        return htmx(request)
                ? pages.fragment(request, "shipping/packing-bench", view.get())
                : pages.show(request, status, Room.DESK, "shipping/packing", view.get(), "packing.title", code);
    }
}
