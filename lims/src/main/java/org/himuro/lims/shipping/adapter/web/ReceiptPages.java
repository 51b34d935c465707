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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.CloseReceipt;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.application.ClosingTheReceipt;
import org.himuro.lims.shipping.application.ReceiptView;
import org.himuro.lims.shipping.application.ReceivingTubes;
import org.himuro.lims.shipping.application.ReportingArrival;
import org.himuro.lims.shipping.application.ShowingParcel;

/** The laboratory's checklist: scanned tube by tube until no line is open. May be left and taken up again by anybody. */
@Hidden
@Controller("/parcels/{code}/receipt")
@Needs(Right.RECEIVE)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReceiptPages {
    private final ShowingParcel showing;
    private final ReportingArrival arriving;
    private final ReceivingTubes receiving;
    private final ClosingTheReceipt closing;
    private final StrayArrivals strays;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    ReceiptPages(
            ShowingParcel showing,
            ReportingArrival arriving,
            ReceivingTubes receiving,
            ClosingTheReceipt closing,
            StrayArrivals strays,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.arriving = arriving;
        this.receiving = receiving;
        this.closing = closing;
        this.strays = strays;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show(request, HttpStatus.OK, viewer, code, Optional.empty(), List.of());
    }

    @Post("/arrival")
    HttpResponse<?> arrived(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var condition = form.fields().needed(ArrivalCondition.class, "condition", ArrivalCondition.OK);
        var ice = form.fields().number("ice");
        form.fields().check();
        if (!mine(viewer, code)) {
            return strays.report(request, viewer, code, condition, form);
        }
        var now = clock.instant();
        var command = new ReportArrival(code, condition, ice);
        var outcome = arriving.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now);
        var warned = outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)
                ? answer.warnings()
                : List.<Reason>of();
        return show(request, HttpStatus.OK, viewer, code, Optional.empty(), Refusals.of(outcome), warned);
    }

    @Post("/scan")
    HttpResponse<?> scan(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var codes = form.codes("codes");
        var condition = form.fields().one(TubeCondition.class, "condition").orElse(TubeCondition.OK);
        form.fields().check();
        if (codes.isEmpty() || !mine(viewer, code)) {
            return show(request, HttpStatus.OK, viewer, code, Optional.empty(), List.of());
        }
        var command = new ReceiveTubes(
                code,
                codes.stream().map(c -> new ReceiveTubes.InHand(c, condition)).toList());
        var now = clock.instant();
        var outcome = receiving.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now);
        var last = outcome instanceof Outcome.Done<ReceiptAnswer>(var answer, var repeated)
                        && !answer.lines().isEmpty()
                ? Optional.of(answer.lines().getLast())
                : Optional.<ReceiptAnswer.Line>empty();
        return show(request, HttpStatus.OK, viewer, code, last, Refusals.of(outcome));
    }

    @Post("/close")
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var now = clock.instant();
        var command = new CloseReceipt(code, form.codes("missing"));
        form.fields().check();
        var outcome = closing.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now);
        return outcome instanceof Outcome.Done<?>
                ? HttpResponse.seeOther(URI.create("/parcels/" + code))
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Optional.empty(), Refusals.of(outcome));
    }

    private boolean mine(Viewer viewer, String code) {
        return showing.page(code, viewer.site(), viewer.everySite()).isPresent();
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            Optional<ReceiptAnswer.Line> last,
            List<Reason> refused) {
        return show(request, status, viewer, code, last, refused, List.of());
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            Optional<ReceiptAnswer.Line> last,
            List<Reason> refused,
            List<Reason> warned) {
        var parcel = showing.page(code, viewer.site(), viewer.everySite());
        if (parcel.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var csrf = frames.frame(request, Room.LABORATORY, "receipt.title", code).csrf();
        var view =
                new ReceiptView(parcel.get(), last, refused, warned, ids.next().toString(), csrf);
        return request.getHeaders().contains("HX-Request")
                ? pages.fragment(request, "shipping/checklist", view)
                : pages.show(request, status, Room.LABORATORY, "shipping/receipt", view, "receipt.title", code);
    }
}
