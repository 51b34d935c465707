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
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.CloseReceipt;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.adapter.web.ReceiptShow.Said;
import org.himuro.lims.shipping.application.ClosingTheReceipt;
import org.himuro.lims.shipping.application.ReceivingTubes;
import org.himuro.lims.shipping.application.ReportingArrival;

/** The laboratory's checklist: scanned tube by tube until no line is open. May be left and taken up again by anybody. */
@Hidden
@Controller("/parcels/{code}/receipt")
@Needs(Right.RECEIVE)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReceiptPages {
    private final ReportingArrival arriving;
    private final ReceivingTubes receiving;
    private final ClosingTheReceipt closing;
    private final StrayArrivals strays;
    private final ReceiptShow show;
    private final Ids ids;
    private final InstantSource clock;

    ReceiptPages(
            ReportingArrival arriving,
            ReceivingTubes receiving,
            ClosingTheReceipt closing,
            StrayArrivals strays,
            ReceiptShow show,
            Ids ids,
            InstantSource clock) {
        this.arriving = arriving;
        this.receiving = receiving;
        this.closing = closing;
        this.strays = strays;
        this.show = show;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show.show(request, HttpStatus.OK, viewer, code, Said.NOTHING);
    }

    @Get("/progress")
    HttpResponse<?> progress(HttpRequest<?> request, Viewer viewer, String code) {
        return show.progress(request, viewer, code);
    }

    @Post("/arrival")
    HttpResponse<?> arrived(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var condition = form.fields().needed(ArrivalCondition.class, "condition", ArrivalCondition.OK);
        var ice = form.fields().number("ice");
        form.fields().check();
        if (!show.visible(viewer, code)) {
            return strays.report(request, viewer, code, condition, form);
        }
        var now = clock.instant();
        var command = new ReportArrival(code, condition, ice);
        var outcome = arriving.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now);
        var warned = outcome instanceof Outcome.Done<ParcelAnswer>(var answer, var repeated)
                ? answer.warnings()
                : List.<Reason>of();
        return show.show(request, HttpStatus.OK, viewer, code, Said.warned(Refusals.of(outcome), warned));
    }

    @Post("/scan")
    HttpResponse<?> scan(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var codes = form.codes("codes");
        var condition = form.fields().one(TubeCondition.class, "condition").orElse(TubeCondition.OK);
        form.fields().check();
        if (codes.isEmpty() || !show.visible(viewer, code)) {
            return show.show(request, HttpStatus.OK, viewer, code, Said.NOTHING);
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
        return show.show(request, HttpStatus.OK, viewer, code, Said.line(last, Refusals.of(outcome)));
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
                : show.show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Said.refused(Refusals.of(outcome)));
    }
}
