package org.himuro.lims.monitoring.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.logger.TemperatureUnit;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.monitoring.application.LoggerFiles;
import org.himuro.lims.monitoring.application.LoggerHow;
import org.himuro.lims.monitoring.application.RecordingSeries;
import org.himuro.lims.monitoring.application.SeriesUpload;
import org.himuro.lims.monitoring.application.ShowingTemperature;
import org.himuro.lims.monitoring.application.TemperaturePage.Said;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;
import org.jspecify.annotations.Nullable;

/** How cold a parcel was, for its sender and its receiver; the file of its logger is handed in here (T1, H2). */
@Hidden
@Controller("/parcels/{code}/temperature")
@Needs(Right.SEE_SHIPMENTS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TemperaturePages {
    private final RecordingSeries recording;
    private final ShowingTemperature showing;
    private final TemperatureShow show;
    private final LoggerFiles files;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    TemperaturePages(
            RecordingSeries recording,
            ShowingTemperature showing,
            TemperatureShow show,
            LoggerFiles files,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.recording = recording;
        this.showing = showing;
        this.show = show;
        this.files = files;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show.page(request, viewer, code);
    }

    @Post
    @Needs(Right.SHIP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            @Part("file") CompletedFileUpload file,
            @Nullable @Part("act") String act,
            @Nullable @Part("by") String by,
            @Nullable @Part("channel") String channel,
            @Nullable @Part("unit") String unit,
            @Nullable @Part("zone") String zone)
            throws IOException {
        var form = new HashMap<String, String>();
        put(form, "by", by);
        put(form, "channel", channel);
        put(form, "unit", unit);
        put(form, "zone", zone);
        var sent = new HashMap<>(form);
        put(sent, "act", act);
        var fields = Fields.form(sent);
        var id = fields.act(ids);
        var how = how(fields, viewer);
        fields.check();
        if (!show.own(viewer, code)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        return record(request, viewer, code, file.getBytes(), how, form, id);
    }

    private static void put(Map<String, String> form, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            form.put(name, value);
        }
    }

    /** By whichever form it has, as that of a maker ({@code maker:}), or as that of a logger of the site ({@code own:}). */
    private static LoggerHow how(Fields fields, Viewer viewer) {
        var by = fields.text("by");
        return new LoggerHow(
                after(by, "maker:"),
                Optional.of(fields.text("channel")).filter(text -> !text.isEmpty()),
                fields.one(TemperatureUnit.class, "unit"),
                LoggerForm.zone(fields).orElse(viewer.zone()),
                after(by, "own:"));
    }

    private static Optional<String> after(String text, String word) {
        return text.startsWith(word) ? Optional.of(text.substring(word.length())) : Optional.empty();
    }

    private HttpResponse<?> record(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            byte[] content,
            LoggerHow how,
            Map<String, String> form,
            UUID act) {
        var now = clock.instant();
        return switch (recording.run(code, content, how, viewer.actor(), act, now, now)) {
            case SeriesUpload.NoParcel() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
            case SeriesUpload.Unreadable(var file, var findings, var reasons) -> {
                var said = new Said(form, findings, reasons, List.of());
                yield file.isPresent() && how.maker().isEmpty()
                        ? show.teach(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, file.get(), Map.of(), said)
                        : show.refused(request, viewer, code, form, findings, reasons);
            }
            case SeriesUpload.Recorded(var outcome, var findings) ->
                problems.answer(
                        request,
                        outcome,
                        answer -> answer.warnings().isEmpty() && findings.isEmpty()
                                ? HttpResponse.seeOther(URI.create("/parcels/" + code + "/temperature"))
                                : show.recorded(request, viewer, code, findings, answer.warnings()),
                        reasons -> show.refused(request, viewer, code, form, List.of(), reasons));
        };
    }

    /** The raw file, as it came. */
    @Get("/files/{file}")
    HttpResponse<?> file(HttpRequest<?> request, Viewer viewer, String code, String file) {
        return showing.ofFile(code, file, viewer)
                .flatMap(series -> files.find(series.head().site(), file))
                .<HttpResponse<?>>map(content -> HttpResponse.ok(content)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"logger-" + file + ".bin\""))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
