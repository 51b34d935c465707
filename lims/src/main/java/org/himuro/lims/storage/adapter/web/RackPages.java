package org.himuro.lims.storage.adapter.web;

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
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.storage.RackStored;
import org.himuro.lims.storage.UndoRack;
import org.himuro.lims.storage.application.PastRacks;
import org.himuro.lims.storage.application.RackFiles;
import org.himuro.lims.storage.application.RackPage;
import org.himuro.lims.storage.application.RackReader;
import org.himuro.lims.storage.application.RackReader.Result;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.application.UndoingRacks;
import org.jspecify.annotations.Nullable;

/** A rack scanner's file or a rack's picture: preview, commit, undo (L5, L6). */
@Controller("/storage/{code}/rack")
@Needs(Right.STORE)
@Hidden
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RackPages {
    private final StoringRack storing;
    private final UndoingRacks undoing;
    private final RackReader reader;
    private final RackFiles files;
    private final PastRacks past;
    private final RackShow show;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    RackPages(
            StoringRack storing,
            UndoingRacks undoing,
            RackReader reader,
            RackFiles files,
            PastRacks past,
            RackShow show,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.storing = storing;
        this.undoing = undoing;
        this.reader = reader;
        this.files = files;
        this.past = past;
        this.show = show;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show.saying(request, viewer, code, List.of());
    }

    @Post("/preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> preview(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            @Part("file") CompletedFileUpload file,
            @Nullable @Part("scanner") String scanner,
            @Nullable @Part("seenFrom") String from)
            throws IOException {
        var bytes = file.getBytes();
        var fields = Fields.form(Map.of(
                "scanner", Objects.requireNonNullElse(scanner, ""), "seenFrom", Objects.requireNonNullElse(from, "")));
        var asked = RackAsked.fresh(RackAsked.told(fields));
        fields.check();
        return show.file(request, viewer, code, RawFile.fresh(bytes), asked);
    }

    /** The raw file of a reading that was committed here, as it came. */
    @Get("/files/{file}")
    HttpResponse<?> file(HttpRequest<?> request, Viewer viewer, String code, String file) {
        return Optional.of(file)
                .filter(name -> past.has(code, viewer.site(), name))
                .flatMap(name -> files.find(viewer.site(), name))
                .<HttpResponse<?>>map(content -> HttpResponse.ok(content)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"rack-" + file + ".bin\""))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/commit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> commit(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var asked = RackAsked.of(fields, form);
        fields.check();
        return show.kept(request, viewer, code, fields, file -> committed(request, viewer, code, act, file, asked));
    }

    private HttpResponse<?> committed(
            HttpRequest<?> request, Viewer viewer, String code, UUID act, RawFile file, RackAsked asked) {
        if (asked.step() == RackAsked.Step.TEACH
                && viewer.may(Right.ARRANGE_STORAGE)
                && !RackReader.isPicture(file.content())) {
            var given = reader.taught(viewer.site(), asked.told().scanner()).map(TeachForm::given);
            return show.teach(request, viewer, code, file, given.orElse(Map.of()), List.of());
        }
        var result = reader.read(code, file.content(), viewer.site(), asked.told());
        return !asked.onlyLooks() && result instanceof Result.Said said
                ? committed(request, viewer, code, act, said, asked)
                : show.result(request, viewer, code, file, asked, result);
    }

    private HttpResponse<?> committed(
            HttpRequest<?> request, Viewer viewer, String code, UUID act, Result.Said said, RackAsked asked) {
        var preview = storing.preview(code, RackForm.look(said.reading(), asked), viewer.actor());
        if (preview.isEmpty()) {
            return show.noBox(request);
        }
        var now = clock.instant();
        return problems.answer(
                request,
                storing.run(
                        RackForm.command(code, said.reading(), asked, preview.get()), viewer.actor(), act, now, now),
                answer -> show.page(request, done(request, code, act, answer)),
                reasons ->
                        show.compared(request, viewer, code, said, asked, preview.get(), show.said(request, reasons)));
    }

    private RackPage done(HttpRequest<?> request, String code, UUID act, RackStored answer) {
        var said =
                frames.text(request).of("rack.done", answer.same(), answer.stored(), answer.moved(), answer.takenOut());
        return RackPage.done(code, List.of(said), Optional.of(act.toString()));
    }

    @Post("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> form) {
        var now = clock.instant();
        var fields = Fields.form(form);
        var undone = fields.id("undo");
        var act = fields.act(ids);
        fields.check();
        if (undone.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var outcome = undoing.run(new UndoRack(code, undone.get()), viewer.actor(), act, now, now);
        var said = outcome instanceof Outcome.Refused<RackStored>(var reasons, var repeated)
                ? show.said(request, reasons)
                : List.of(frames.text(request).of("rack.undone"));
        return show.page(request, RackPage.done(code, said, Optional.empty()));
    }
}
