package org.himuro.lims.sequencing.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.FormParts;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.ReturnResidual;
import org.himuro.lims.sequencing.application.OrderView.Fault;
import org.himuro.lims.sequencing.application.QcUpload;
import org.himuro.lims.sequencing.application.RecordingQc;
import org.himuro.lims.sequencing.application.ReturningResidual;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** What the laboratory sends back: quality files, and how much is left. */
@Hidden
@Controller("/orders/{code}")
@Needs(Right.RETURN_QC)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class QcPages {
    private final RecordingQc recording;
    private final ReturningResidual residual;
    private final OrderShow show;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    QcPages(
            RecordingQc recording,
            ReturningResidual residual,
            OrderShow show,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.recording = recording;
        this.residual = residual;
        this.show = show;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Post("/qc")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> qc(HttpRequest<?> request, Viewer viewer, String code, @Body MultipartBody body) {
        var parts = FormParts.of(body);
        var sent = parts.files("file");
        if (!show.visible(viewer, code)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        if (sent.isEmpty()) {
            return show.refused(request, viewer, code, List.of(), List.of(Reason.of("NO_FILES")));
        }
        var form = new OrderForm(Map.copyOf(parts.fields()));
        var now = clock.instant();
        var act = form.act().orElseGet(ids::next);
        var confirmed = form.text("confirmed").equals("true");
        return switch (recording.run(code, sent, confirmed, viewer.actor(), act, now, now)) {
            case QcUpload.NoOrder() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
            case QcUpload.Unreadable(var files) ->
                show.refused(request, viewer, code, faults(request, files), List.of());
            case QcUpload.AnotherSample(var labels) ->
                show.refused(
                        request,
                        viewer,
                        code,
                        List.of(),
                        labels.stream().map(l -> Reason.of("ANOTHER_SAMPLE", l)).toList());
            case QcUpload.Recorded(var outcome) -> answered(request, viewer, code, outcome);
        };
    }

    @Post("/residual")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> residual(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new OrderForm(body);
        if (!show.visible(viewer, code)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var left = form.number("microlitres");
        if (left.isEmpty()) {
            return show.refused(request, viewer, code, List.of(), List.of(Reason.of("RESIDUAL_NO_NUMBER")));
        }
        var now = clock.instant();
        var command = new ReturnResidual(code, left.get());
        return answered(
                request,
                viewer,
                code,
                residual.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now));
    }

    private HttpResponse<?> answered(HttpRequest<?> request, Viewer viewer, String code, Outcome<OrderAnswer> outcome) {
        return outcome instanceof Outcome.Done<OrderAnswer>(var answer, var repeated)
                ? show.recorded(request, viewer, code, answer.warnings())
                : show.refused(request, viewer, code, List.of(), Refusals.of(outcome));
    }

    /** All that is wrong with all files, in the reader's language. */
    private List<Fault> faults(HttpRequest<?> request, List<QcUpload.Faulty> files) {
        var locale = show.locale(request);
        return files.stream()
                .flatMap(f -> f.findings().stream()
                        .map(x -> new Fault(f.number(), x.line(), x.code().code(), x.message(locale))))
                .toList();
    }
}
