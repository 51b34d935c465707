package org.himuro.lims.monitoring.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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
import org.himuro.integrations.LoggerMappingJson;
import org.himuro.integrations.Reading;
import org.himuro.integrations.logger.LoggerFileReader;
import org.himuro.integrations.logger.LoggerMapping;
import org.himuro.integrations.logger.LoggerReading;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.monitoring.ForgetLogger;
import org.himuro.lims.monitoring.TeachLogger;
import org.himuro.lims.monitoring.application.LoggerFiles;
import org.himuro.lims.monitoring.application.LoggerHow;
import org.himuro.lims.monitoring.application.LoggerVerbs;
import org.himuro.lims.monitoring.application.RecordingSeries;
import org.himuro.lims.monitoring.application.SeriesUpload;
import org.himuro.lims.monitoring.application.TemperaturePage.Said;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;

/** The files of a logger that no reader knows are explained once for the site, on one of them (T1). */
@Hidden
@Controller("/parcels/{code}/temperature")
@Needs(Right.SHIP)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoggerTeachPages {
    private final LoggerVerbs verbs;
    private final RecordingSeries recording;
    private final LoggerFiles files;
    private final TemperatureShow show;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    LoggerTeachPages(
            LoggerVerbs verbs,
            RecordingSeries recording,
            LoggerFiles files,
            TemperatureShow show,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.recording = recording;
        this.files = files;
        this.show = show;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** What would be read so; nothing is kept. */
    @Post("/look")
    HttpResponse<?> look(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> form) {
        var file = Fields.form(form).text("file");
        return show.teach(request, HttpStatus.OK, viewer, code, file, form, TemperatureShow.nothing(viewer));
    }

    /** Kept only where the file at hand is read by it; then the file is recorded. */
    @Post("/teach")
    HttpResponse<?> teach(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var name = fields.text("name");
        var file = fields.text("file");
        var said = LoggerForm.read(fields);
        if (!show.own(viewer, code)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var content = files.find(viewer.site(), file);
        if (said.mapping().isEmpty() || content.isEmpty()) {
            return again(request, viewer, code, form, new Said(form, List.of(), said.faults(), List.of()));
        }
        var mapping = said.mapping().get();
        if (LoggerFileReader.read(content.get(), mapping) instanceof Reading.Refused<LoggerReading>(var findings)) {
            return again(request, viewer, code, form, new Said(form, findings, List.of(), List.of()));
        }
        var now = clock.instant();
        var command = new TeachLogger(name, LoggerMappingJson.write(mapping));
        return problems.answer(
                request,
                verbs.teach(command, viewer.actor(), act, now, now),
                answer -> record(request, viewer, code, form, content.get(), answer.name(), mapping),
                reasons -> again(request, viewer, code, form, new Said(form, List.of(), reasons, List.of())));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, Viewer viewer, String code, Map<String, String> form, Said said) {
        var file = Fields.form(form).text("file");
        return show.teach(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, file, form, said);
    }

    private HttpResponse<?> record(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            Map<String, String> form,
            byte[] content,
            String name,
            LoggerMapping mapping) {
        var how = new LoggerHow(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                mapping.zone().orElse(viewer.zone()),
                Optional.of(name));
        var now = clock.instant();
        return switch (recording.run(code, content, how, viewer.actor(), ids.next(), now, now)) {
            case SeriesUpload.NoParcel() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
            case SeriesUpload.Unreadable(var file, var findings, var reasons) ->
                again(request, viewer, code, form, new Said(form, findings, reasons, List.of()));
            case SeriesUpload.Recorded(var outcome, var findings) ->
                problems.answer(
                        request,
                        outcome,
                        answer -> show.recorded(request, viewer, code, findings, answer.warnings()),
                        reasons -> again(request, viewer, code, form, new Said(form, List.of(), reasons, List.of())));
        };
    }

    @Post("/forget")
    HttpResponse<?> forget(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var command = new ForgetLogger(fields.text("name"));
        fields.check();
        if (!show.own(viewer, code)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.forget(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/parcels/" + code + "/temperature")),
                reasons -> show.refused(
                        request, viewer, code, TemperatureShow.nothing(viewer).form(), List.of(), reasons));
    }
}
