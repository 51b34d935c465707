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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.Reading;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.RackStored;
import org.himuro.lims.storage.UndoRack;
import org.himuro.lims.storage.application.PastRacks;
import org.himuro.lims.storage.application.RackFiles;
import org.himuro.lims.storage.application.RackPage;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.application.UndoingRacks;

/** A rack scanner's file: preview, commit, undo (L5). */
@Controller("/storage/{code}/rack")
@Needs(Right.STORE)
@Hidden
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RackPages {
    private final StoringRack storing;
    private final UndoingRacks undoing;
    private final RackFiles files;
    private final PastRacks past;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    RackPages(
            StoringRack storing,
            UndoingRacks undoing,
            RackFiles files,
            PastRacks past,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.storing = storing;
        this.undoing = undoing;
        this.files = files;
        this.past = past;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return saying(request, viewer, code, List.of());
    }

    @Post("/preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> preview(HttpRequest<?> request, Viewer viewer, String code, @Part("file") byte[] file) {
        return shown(request, viewer, code, file, RackAsked.NOTHING, List.of());
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
        var kept = files.find(viewer.site(), fields.text("file"));
        if (kept.isEmpty()) {
            return saying(request, viewer, code, List.of(frames.text(request).of("rack.file-gone")));
        }
        var file = kept.get();
        if (asked.onlyLooks()
                || !(RackForm.read(file) instanceof Reading.Read<RackReading>(var reading, var findings))) {
            return shown(request, viewer, code, file, asked, List.of());
        }
        var preview = storing.preview(code, RackForm.look(reading, asked), viewer.site());
        if (preview.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var command = RackForm.command(code, reading, asked, preview.get());
        var now = clock.instant();
        var outcome = storing.run(command, viewer.actor(), act, now, now);
        return problems.answer(
                request,
                outcome,
                answer -> page(request, done(request, code, act, answer)),
                reasons -> shown(request, viewer, code, file, asked, said(request, reasons)));
    }

    private RackPage done(HttpRequest<?> request, String code, UUID act, RackStored answer) {
        var said =
                frames.text(request).of("rack.done", answer.same(), answer.stored(), answer.moved(), answer.takenOut());
        return RackPage.saying(code, List.of(said), true, Optional.of(act.toString()), List.of());
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
                ? said(request, reasons)
                : List.of(frames.text(request).of("rack.undone"));
        return page(request, RackPage.saying(code, said, true, Optional.empty(), List.of()));
    }

    /** No file is looked at, or none can be. */
    private HttpResponse<?> saying(HttpRequest<?> request, Viewer viewer, String code, List<String> said) {
        return storing.preview(code, List.of(), viewer.site()).isPresent()
                ? page(request, RackPage.saying(code, said, false, Optional.empty(), past.of(code, viewer.site())))
                : problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    private HttpResponse<?> shown(
            HttpRequest<?> request, Viewer viewer, String code, byte[] file, RackAsked asked, List<String> faults) {
        return switch (RackForm.read(file)) {
            case Reading.Refused<RackReading>(var findings) ->
                saying(
                        request,
                        viewer,
                        code,
                        RackForm.faults(
                                findings, frames.text(request).language().locale()));
            case Reading.Read<RackReading>(var reading, var findings) -> {
                var preview = storing.preview(code, RackForm.look(reading, asked), viewer.site());
                if (preview.isEmpty()) {
                    yield problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
                }
                files.received(viewer.site(), file, clock.instant());
                yield compared(request, viewer, code, reading, asked, preview.get(), faults);
            }
        };
    }

    private HttpResponse<?> compared(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            RackReading reading,
            RackAsked asked,
            StoringRack.Preview preview,
            List<String> faults) {
        return preview.otherRack()
                .map(other -> said(request, List.of(Reason.of("RACK_CODE_OF_ANOTHER", other, code))))
                .<HttpResponse<?>>map(said -> saying(request, viewer, code, said))
                .orElseGet(() -> page(request, RackForm.page(code, reading, asked, preview, faults)));
    }

    private HttpResponse<?> page(HttpRequest<?> request, RackPage view) {
        return pages.show(request, Room.BANK, "storage/rack", view, "rack.title", view.box());
    }

    private List<String> said(HttpRequest<?> request, List<Reason> reasons) {
        var text = frames.text(request);
        return reasons.stream().map(text::of).toList();
    }
}
