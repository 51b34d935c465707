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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.FormParts;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.CheckAtDesk;
import org.himuro.lims.shipping.OuterState;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.SealSeen;
import org.himuro.lims.shipping.Sighting;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.adapter.web.ReceiptShow.Said;
import org.himuro.lims.shipping.application.CleaningPictures;
import org.himuro.lims.shipping.application.CleaningPictures.Answer;
import org.himuro.lims.shipping.application.CourierPictures;
import org.himuro.lims.shipping.application.ReceiptVerbs;
import org.himuro.lims.shipping.application.ReceivingRack;
import org.himuro.lims.shipping.application.ReceivingTubes;
import org.himuro.lims.shipping.application.ShowingReceipt;

/** What is sent with files at receipt: the desk's look with pictures, a rack's reading, a tube with its picture. */
@Hidden
@Controller("/parcels/{code}/receipt")
@Needs(Right.RECEIVE)
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReceiptDeskPages {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    private final ReceiptVerbs verbs;
    private final ReceivingTubes receiving;
    private final ReceivingRack racks;
    private final ShowingReceipt showing;
    private final CleaningPictures cleaning;
    private final CourierPictures pictures;
    private final ReceiptShow show;
    private final LinkTime times;
    private final Ids ids;
    private final InstantSource clock;

    ReceiptDeskPages(
            ReceiptVerbs verbs,
            ReceivingTubes receiving,
            ReceivingRack racks,
            ShowingReceipt showing,
            CleaningPictures cleaning,
            CourierPictures pictures,
            ReceiptShow show,
            LinkTime times,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.receiving = receiving;
        this.racks = racks;
        this.showing = showing;
        this.cleaning = cleaning;
        this.pictures = pictures;
        this.show = show;
        this.times = times;
        this.ids = ids;
        this.clock = clock;
    }

    /** As it was made anew; only of this parcel. */
    @Get("/pictures/{picture}")
    @Consumes(MediaType.ALL)
    @Needs(Right.SEE_SHIPMENTS)
    HttpResponse<?> picture(HttpRequest<?> request, Viewer viewer, String code, String picture) {
        return showing.page(code, viewer.site(), viewer.everySite())
                .filter(page -> page.has(picture))
                .flatMap(page -> pictures.find(page.parcel().receiver().id(), picture))
                .<HttpResponse<?>>map(jpeg -> HttpResponse.ok(jpeg)
                        .contentType(MediaType.IMAGE_JPEG_TYPE)
                        .header("Cache-Control", "private, no-store"))
                .orElseGet(() -> show.notFound(request));
    }

    @Post("/desk")
    HttpResponse<?> desk(HttpRequest<?> request, Viewer viewer, String code, @Body MultipartBody body) {
        var parts = FormParts.of(body);
        var fields = Fields.form(parts.fields());
        var faults = new ArrayList<Reason>();
        var seen = fields.needed(SealSeen.class, "seal-seen", SealSeen.NOT_LOOKED_AT);
        var seal = text(fields, "seal");
        var logger = text(fields, "logger");
        var ice = weight(fields, "ice", faults);
        var gross = weight(fields, "gross", faults);
        var outer = outer(fields);
        var at = at(fields, viewer);
        var act = fields.act(ids);
        faults.addAll(fields.faults());
        if (!show.visible(viewer, code)) {
            return show.notFound(request);
        }
        if (at.isEmpty()) {
            faults.add(Reason.of("COURIER_TIME_WRONG"));
        } else if (isTyped(fields)) {
            left(viewer, code)
                    .filter(at.get()::isBefore)
                    .ifPresent(left -> faults.add(Reason.of("ARRIVED_BEFORE_LEAVING", left)));
        }
        var kept = faults.isEmpty() ? pictures(viewer, parts.files("picture"), faults) : List.<String>of();
        if (!faults.isEmpty()) {
            return show.show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Said.refused(faults));
        }
        var now = clock.instant();
        var command = new CheckAtDesk(code, seen, seal, outer, ice, gross, logger, kept);
        var outcome = verbs.desk().run(command, viewer.actor(), act, at.orElseThrow(), now);
        var warned = outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)
                ? answer.warnings()
                : List.<Reason>of();
        return show.show(request, HttpStatus.OK, viewer, code, Said.warned(Refusals.of(outcome), warned));
    }

    /** A tube with more than a scan can say; of an unreadable one somebody points at its line. */
    @Post("/tube")
    HttpResponse<?> tube(HttpRequest<?> request, Viewer viewer, String code, @Body MultipartBody body) {
        var parts = FormParts.of(body);
        var form = new Form(Fields.form(parts.fields()));
        var faults = new ArrayList<Reason>();
        var tube = form.codes("tube");
        var condition = form.fields().one(TubeCondition.class, "condition").orElse(TubeCondition.OK);
        var volume = weight(form.fields(), "volume", faults);
        var act = form.act().orElseGet(ids::next);
        faults.addAll(form.fields().faults());
        if (!show.visible(viewer, code)) {
            return show.notFound(request);
        }
        if (tube.size() != 1) {
            faults.add(Reason.of("ONE_TUBE_WANTED"));
        }
        var kept = faults.isEmpty() ? pictures(viewer, parts.files("picture"), faults) : List.<String>of();
        if (!faults.isEmpty()) {
            return show.show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Said.refused(faults));
        }
        var sighting = condition == TubeCondition.UNREADABLE ? Sighting.POINTED : Sighting.SCANNED;
        var inHand = new ReceiveTubes.InHand(
                tube.getFirst(),
                condition,
                Optional.empty(),
                volume,
                Optional.of(sighting),
                kept.stream().findFirst());
        var now = clock.instant();
        var outcome = receiving.run(new ReceiveTubes(code, List.of(inHand)), viewer.actor(), act, now, now);
        var last = outcome instanceof Outcome.Done<ReceiptAnswer>(var answer, var repeated)
                ? answer.lines().stream().findFirst()
                : Optional.<ReceiptAnswer.Line>empty();
        return show.show(request, HttpStatus.OK, viewer, code, Said.line(last, Refusals.of(outcome)));
    }

    @Post("/rack")
    HttpResponse<?> rack(HttpRequest<?> request, Viewer viewer, String code, @Body MultipartBody body) {
        var parts = FormParts.of(body);
        var fields = Fields.form(parts.fields());
        var box = fields.text("box");
        UUID act = fields.act(ids);
        var faults = fields.faults();
        if (!show.visible(viewer, code)) {
            return show.notFound(request);
        }
        var file = parts.files("file").stream().filter(f -> f.length > 0).findFirst();
        if (!faults.isEmpty() || file.isEmpty()) {
            var why = faults.isEmpty() ? List.of(Reason.of("RACK_NOT_READ")) : faults;
            return show.show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Said.refused(why));
        }
        return switch (racks.run(code, box, file.get(), viewer.actor(), act, clock.instant())) {
            case ReceivingRack.Answer.NotRead(var why) ->
                show.show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Said.refused(why));
            case ReceivingRack.Answer.Received(var said, var outcome) ->
                show.show(
                        request,
                        HttpStatus.OK,
                        viewer,
                        code,
                        new Said(Optional.empty(), Optional.of(said), Refusals.of(outcome), List.of()));
        };
    }

    /** Now, unless somebody says that it was before; empty where that is no time, or yet to come. */
    private Optional<Instant> at(Fields fields, Viewer viewer) {
        return isTyped(fields) ? times.said(fields, viewer.zone()) : Optional.of(clock.instant());
    }

    private static boolean isTyped(Fields fields) {
        return !fields.text("time").isBlank();
    }

    private Optional<Instant> left(Viewer viewer, String code) {
        return showing.page(code, viewer.site(), viewer.everySite())
                .flatMap(page -> page.parcel().givenAt());
    }

    private static Optional<String> text(Fields fields, String field) {
        return Optional.of(fields.text(field, 64)).filter(t -> !t.isEmpty());
    }

    private static Optional<BigDecimal> weight(Fields fields, String field, List<Reason> faults) {
        var number = fields.number(field);
        if (number.filter(n -> n.signum() < 0 || n.compareTo(MOST) > 0).isPresent()) {
            faults.add(Reason.of("NUMBER_OUT_OF_RANGE", field, number.get(), MOST));
        }
        return number;
    }

    private static List<OuterState> outer(Fields fields) {
        var outer = new ArrayList<OuterState>();
        for (var state : OuterState.values()) {
            if (fields.flag("outer-" + state.name())) {
                outer.add(state);
            }
        }
        return outer;
    }

    private List<String> pictures(Viewer viewer, List<byte[]> files, List<Reason> faults) {
        var sent = files.stream().filter(f -> f.length > 0).toList();
        if (sent.size() > CheckAtDesk.MOST_PICTURES) {
            faults.add(Reason.of("TOO_MANY_PICTURES", CheckAtDesk.MOST_PICTURES));
            return List.of();
        }
        var kept = new ArrayList<String>();
        for (var file : sent) {
            switch (cleaning.clean(file)) {
                case Answer.Clean(var jpeg) -> kept.add(pictures.received(viewer.site(), jpeg, clock.instant()));
                case Answer.NoPicture() -> faults.add(Reason.of("PICTURE_NOT_READ"));
                case Answer.Busy() -> faults.add(Reason.of("PICTURE_LATER"));
            }
        }
        return kept;
    }
}
