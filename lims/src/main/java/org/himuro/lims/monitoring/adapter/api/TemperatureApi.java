package org.himuro.lims.monitoring.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.integrations.Finding;
import org.himuro.integrations.logger.TemperatureUnit;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.monitoring.SeriesAnswer;
import org.himuro.lims.monitoring.application.LoggerHow;
import org.himuro.lims.monitoring.application.RecordingSeries;
import org.himuro.lims.monitoring.application.SeriesUpload;
import org.himuro.lims.monitoring.application.ShowingTemperature;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Reason;

/** How cold a parcel was, for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/parcels/{code}/temperature")
@Needs(Right.SEE_SHIPMENTS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "temperature")
@SerdeImport(SeriesAnswer.class)
final class TemperatureApi {
    private final RecordingSeries recording;
    private final ShowingTemperature showing;
    private final ApiActs acts;
    private final Problems problems;
    private final Frames frames;

    TemperatureApi(
            RecordingSeries recording, ShowingTemperature showing, ApiActs acts, Problems problems, Frames frames) {
        this.recording = recording;
        this.showing = showing;
        this.acts = acts;
        this.problems = problems;
        this.frames = frames;
    }

    @Get
    @Operation(
            summary = "What the loggers of a parcel say: excursions and gaps, of the parcel and of every tube inside")
    @Gives(TemperatureView.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.cards(code, viewer)
                .<HttpResponse<?>>map(cards -> HttpResponse.ok(TemperatureView.of(code, cards)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    /**
     * @param maker a file of another maker is refused
     * @param channel title or number of the column, where the logger has several temperatures
     * @param unit CELSIUS, FAHRENHEIT or KELVIN, where the file does not say it
     * @param zone of the logger's clock, where the file does not say it; without one, the site's
     * @param logger name of a logger that the site has explained
     */
    @Post
    @Needs(Right.SHIP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "The file of a parcel's logger; refused with every line that is wrong")
    @Gives(SeriesAnswer.class)
    HttpResponse<?> record(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            @Part("file") CompletedFileUpload file,
            @QueryValue Optional<String> maker,
            @QueryValue Optional<String> channel,
            @QueryValue Optional<String> unit,
            @QueryValue Optional<String> zone,
            @QueryValue Optional<String> logger)
            throws IOException {
        var fields = Fields.query(request);
        var how = new LoggerHow(
                maker,
                channel,
                fields.one(TemperatureUnit.class, "unit"),
                fields.read("zone", "Asia/Tokyo | +09:00 | UTC", TemperatureApi::zone)
                        .orElse(viewer.zone()),
                logger);
        fields.check();
        var content = file.getBytes();
        return acts.stamped(
                request,
                stamp -> answer(
                        request,
                        recording.run(
                                code,
                                content,
                                how,
                                viewer.actor(),
                                stamp.act(),
                                stamp.occurredAt(),
                                stamp.recordedAt())));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private HttpResponse<?> answer(HttpRequest<?> request, SeriesUpload upload) {
        return switch (upload) {
            case SeriesUpload.NoParcel() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
            case SeriesUpload.Unreadable(var file, var findings, var reasons) -> unreadable(request, findings, reasons);
            case SeriesUpload.Recorded(var outcome, var findings) -> acts.answer(request, outcome);
        };
    }

    private HttpResponse<?> unreadable(HttpRequest<?> request, List<Finding> findings, List<Reason> reasons) {
        var text = frames.text(request);
        var items = Stream.concat(
                        findings.stream()
                                .filter(f -> f.code().refusing())
                                .map(f -> new Problem.Item(
                                        f.code().code(),
                                        "file:" + f.line(),
                                        f.message(text.language().locale()))),
                        reasons.stream().map(r -> new Problem.Item(r.code(), "file", text.of(r))))
                .toArray(Problem.Item[]::new);
        return problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", items);
    }
}
