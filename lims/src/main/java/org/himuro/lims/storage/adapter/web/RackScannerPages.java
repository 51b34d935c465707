package org.himuro.lims.storage.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himuro.integrations.Reading;
import org.himuro.integrations.rackfile.RackFileReader;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.storage.ForgetRackScanner;
import org.himuro.lims.storage.TeachRackScanner;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.application.TeachingScanners;

/** The files of a rack scanner are explained once, on one of them (L5). */
@Controller("/storage/{code}/rack")
@Needs(Right.ARRANGE_STORAGE)
@Hidden
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RackScannerPages {
    private final TeachingScanners teaching;
    private final StoringRack storing;
    private final RackShow show;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    RackScannerPages(
            TeachingScanners teaching,
            StoringRack storing,
            RackShow show,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.teaching = teaching;
        this.storing = storing;
        this.show = show;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** Kept only where the file at hand is read by it; then shown against the record. */
    @Post("/teach")
    HttpResponse<?> teach(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> form) {
        var box = storing.shape(code, viewer.site());
        if (box.isEmpty()) {
            return show.noBox(request);
        }
        var fields = Fields.form(form);
        var shape = box.get();
        return show.kept(
                request, viewer, code, fields, file -> taught(request, viewer, code, form, fields, file, shape));
    }

    private HttpResponse<?> taught(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            Map<String, Object> form,
            Fields fields,
            RawFile file,
            StoringRack.Shape shape) {
        var act = fields.act(ids);
        var taught =
                TeachForm.read(fields, RackFileReader.firstLines(file.content(), 1_000), shape.rows(), shape.columns());
        fields.check();
        var given = form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        if (RackFileReader.read(file.content(), "", taught.mapping())
                instanceof Reading.Refused<RackReading>(var findings)) {
            var locale = frames.text(request).language().locale();
            var said = findings.stream().map(f -> f.message(locale)).toList();
            return show.teach(request, viewer, code, file, given, said);
        }
        var now = clock.instant();
        return problems.answer(
                request,
                teaching.teach(new TeachRackScanner(taught.name(), taught.json()), viewer.actor(), act, now, now),
                answer -> show.file(request, viewer, code, file, RackAsked.fresh(RackShow.of(answer.name()))),
                reasons -> show.teach(request, viewer, code, file, given, show.said(request, reasons)));
    }

    @Post("/forget")
    HttpResponse<?> forget(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> form) {
        var fields = Fields.form(form);
        var command = new ForgetRackScanner(fields.text("name"));
        var act = fields.act(ids);
        fields.check();
        var now = clock.instant();
        return problems.answer(
                request,
                teaching.forget(command, viewer.actor(), act, now, now),
                answer -> show.saying(request, viewer, code, List.of()),
                reasons -> show.saying(request, viewer, code, show.said(request, reasons)));
    }
}
