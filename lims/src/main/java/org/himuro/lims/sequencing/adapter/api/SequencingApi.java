package org.himuro.lims.sequencing.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.FormParts;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.OrderSequencing;
import org.himuro.lims.sequencing.QcFile;
import org.himuro.lims.sequencing.QcLine;
import org.himuro.lims.sequencing.QcValue;
import org.himuro.lims.sequencing.ReturnResidual;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.sequencing.application.OrderingSequencing;
import org.himuro.lims.sequencing.application.QcUpload;
import org.himuro.lims.sequencing.application.RecordingQc;
import org.himuro.lims.sequencing.application.ReturningResidual;
import org.himuro.lims.sequencing.application.ShowingOrders;
import org.reactivestreams.Publisher;

/** Orders for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/orders")
@Needs(Right.RETURN_QC)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "sequencing")
@SerdeImport(OrderSequencing.class)
@SerdeImport(OrderAnswer.class)
@SerdeImport(QcLine.class)
@SerdeImport(QcFile.class)
@SerdeImport(QcValue.class)
@SerdeImport(SequencingOrder.class)
final class SequencingApi {
    private final OrderingSequencing ordering;
    private final RecordingQc recording;
    private final ReturningResidual residual;
    private final ShowingOrders showing;
    private final ApiActs acts;
    private final ApiBodies bodies;
    private final Problems problems;
    private final Frames frames;

    SequencingApi(
            OrderingSequencing ordering,
            RecordingQc recording,
            ReturningResidual residual,
            ShowingOrders showing,
            ApiActs acts,
            ApiBodies bodies,
            Problems problems,
            Frames frames) {
        this.ordering = ordering;
        this.recording = recording;
        this.residual = residual;
        this.showing = showing;
        this.acts = acts;
        this.bodies = bodies;
        this.problems = problems;
        this.frames = frames;
    }

    @Serdeable
    record Left(BigDecimal microlitres) {}

    @Post
    @Needs(Right.ORDER_SEQUENCING)
    @Operation(summary = "Have a tube sequenced; refused with every reason")
    @Takes(OrderSequencing.class)
    @Gives(OrderAnswer.class)
    HttpResponse<?> begin(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                OrderSequencing.class,
                (command, stamp) -> stamp.run(ordering::run, command, viewer.actor()));
    }

    @Get("/{code}")
    @Needs(Right.SEE_SEQUENCING)
    @Operation(summary = "An order with files, values and verdict")
    @Gives(SequencingOrder.class)
    HttpResponse<?> order(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.order(code, viewer.site(), viewer.everySite())
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    /** Several files of one sample, each part named {@code file}; {@code ?confirmed=true} where they name another sample. */
    @Post("/{code}/qc")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Quality files of one sample; every file that cannot be read is named with every reason")
    @Gives(OrderAnswer.class)
    HttpResponse<?> qc(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            @Part("file") Publisher<CompletedFileUpload> file,
            @QueryValue(defaultValue = "false") boolean confirmed) {
        if (showing.order(code, viewer.site(), viewer.everySite()).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var files = FormParts.of(file).files();
        return acts.stamped(
                request,
                stamp -> answer(
                        request,
                        recording.run(
                                code,
                                files,
                                confirmed,
                                viewer.actor(),
                                stamp.act(),
                                stamp.occurredAt(),
                                stamp.recordedAt())));
    }

    @Post("/{code}/residual")
    @Operation(summary = "What the laboratory has left")
    @Takes(Left.class)
    @Gives(OrderAnswer.class)
    HttpResponse<?> residual(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        if (showing.order(code, viewer.site(), viewer.everySite()).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        return bodies.act(
                request,
                body,
                Left.class,
                (left, stamp) ->
                        stamp.run(residual::run, new ReturnResidual(code, left.microlitres()), viewer.actor()));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, QcUpload upload) {
        return switch (upload) {
            case QcUpload.NoOrder() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
            case QcUpload.Unreadable(var files) -> unreadable(request, files);
            case QcUpload.AnotherSample(var labels) -> anotherSample(request, labels);
            case QcUpload.Recorded(var outcome) -> acts.answer(request, outcome);
        };
    }

    private HttpResponse<?> unreadable(HttpRequest<?> request, List<QcUpload.Faulty> files) {
        var locale = Locale.forLanguageTag(frames.text(request).language().tag());
        var items = files.stream()
                .flatMap(f -> f.findings().stream()
                        .map(x -> new Problem.Item(
                                x.code().code(), "file[" + f.number() + "]:" + x.line(), x.message(locale))))
                .toArray(Problem.Item[]::new);
        return problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", items);
    }

    private HttpResponse<?> anotherSample(HttpRequest<?> request, List<String> labels) {
        var text = frames.text(request);
        var items = labels.stream()
                .map(l -> new Problem.Item("ANOTHER_SAMPLE", l, text.of("reason.ANOTHER_SAMPLE", l)))
                .toArray(Problem.Item[]::new);
        return problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", items);
    }
}
