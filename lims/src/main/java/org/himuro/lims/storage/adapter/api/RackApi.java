package org.himuro.lims.storage.adapter.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.Notice;
import org.himuro.lims.storage.RackStored;
import org.himuro.lims.storage.UndoRack;
import org.himuro.lims.storage.adapter.api.RackBodies.Again;
import org.himuro.lims.storage.adapter.api.RackBodies.Asked;
import org.himuro.lims.storage.adapter.api.RackBodies.Commit;
import org.himuro.lims.storage.adapter.api.RackBodies.Look;
import org.himuro.lims.storage.adapter.api.RackBodies.Undo;
import org.himuro.lims.storage.application.RackFiles;
import org.himuro.lims.storage.application.RackReader;
import org.himuro.lims.storage.application.RackReader.Result;
import org.himuro.lims.storage.application.RackReader.Told;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.application.UndoingRacks;

/** Rack readings for machines: a look, another look, then the commit of what was looked at (L5, L6). */
@Controller("/api/v1/racks/{code}")
@Needs(Right.STORE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "storage")
@SerdeImport(RackStored.class)
final class RackApi {
    private static final String RETRY_SECONDS = "5";

    private final StoringRack storing;
    private final UndoingRacks undoing;
    private final RackReader reader;
    private final RackFiles files;
    private final ApiActs acts;
    private final ApiBodies bodies;
    private final Problems problems;
    private final Frames frames;
    private final InstantSource clock;

    RackApi(
            StoringRack storing,
            UndoingRacks undoing,
            RackReader reader,
            RackFiles files,
            ApiActs acts,
            ApiBodies bodies,
            Problems problems,
            Frames frames,
            InstantSource clock) {
        this.storing = storing;
        this.undoing = undoing;
        this.reader = reader;
        this.files = files;
        this.acts = acts;
        this.bodies = bodies;
        this.problems = problems;
        this.frames = frames;
        this.clock = clock;
    }

    /** One part named {@code file}. */
    @Post("/readings")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "A rack scanner's file, or a picture of the rack (PNG, JPEG, BMP, TIFF), against the record")
    @Gives(Look.class)
    HttpResponse<?> read(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            @Part("file") CompletedFileUpload file,
            @QueryValue(defaultValue = "") String scanner,
            @QueryValue(defaultValue = "BELOW") SeenFrom seenFrom)
            throws IOException {
        if (storing.shape(code, viewer.site()).isEmpty()) {
            return noBox(request);
        }
        var content = file.getBytes();
        return said(request, viewer, code, content, new Told(scanner, seenFrom), said -> {
            var look = said.reading().look(Map.of(), false, false);
            return compared(request, viewer, code, look, preview -> {
                files.received(viewer.site(), content, clock.instant());
                return HttpResponse.ok(Look.of(code, said, false, preview, locale(request)));
            });
        });
    }

    @Post("/previews")
    @Operation(summary = "A file that was read before against the record of now, turned or with hand scans")
    @Takes(Again.class)
    @Gives(Look.class)
    HttpResponse<?> again(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.read(
                request,
                body,
                Again.class,
                asked -> kept(
                        request,
                        viewer,
                        code,
                        asked,
                        (said, preview) ->
                                HttpResponse.ok(Look.of(code, said, asked.turned(), preview, locale(request)))));
    }

    @Post("/commits")
    @Operation(summary = "What was looked at becomes the record, in one act; refused with every reason")
    @Takes(Commit.class)
    @Gives(RackStored.class)
    HttpResponse<?> commit(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.read(
                request,
                body,
                Commit.class,
                asked -> kept(
                        request,
                        viewer,
                        code,
                        asked,
                        (said, preview) -> acts.act(
                                request,
                                stamp -> stamp.run(
                                        storing::run,
                                        said.reading().command(code, preview, asked.said()),
                                        viewer.actor()))));
    }

    @Post("/undo")
    @Operation(summary = "A committed reading is taken back, as long as nothing happened since to what it touched")
    @Takes(Undo.class)
    @Gives(RackStored.class)
    HttpResponse<?> undo(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Undo.class,
                (undo, stamp) -> stamp.run(undoing::run, new UndoRack(code, undo.act()), viewer.actor()));
    }

    /** A file that was read before, read as it is asked for and against the record of now. */
    private HttpResponse<?> kept(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            Asked asked,
            BiFunction<Result.Said, StoringRack.Preview, HttpResponse<?>> then) {
        if (storing.shape(code, viewer.site()).isEmpty()) {
            return noBox(request);
        }
        return files.find(viewer.site(), asked.file())
                .<HttpResponse<?>>map(content -> said(
                        request,
                        viewer,
                        code,
                        content,
                        asked.told(),
                        said -> compared(
                                request,
                                viewer,
                                code,
                                asked.look(said.reading()),
                                preview -> then.apply(said, preview))))
                .orElseGet(() -> refused(request, Reason.of("RACK_FILE_GONE")));
    }

    private HttpResponse<?> said(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            byte[] content,
            Told told,
            Function<Result.Said, HttpResponse<?>> then) {
        return switch (reader.read(code, content, viewer.site(), told)) {
            case Result.Said said -> then.apply(said);
            case Result.NoBox() -> noBox(request);
            case Result.Faulty(var notices, var strange) -> faulty(request, notices);
            case Result.Which(var scanners) ->
                refused(request, Reason.of("RACK_SCANNER_UNCLEAR", String.join(", ", scanners)));
            case Result.NotRead(var reason, var again) -> {
                var answer = refused(request, reason);
                yield again ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : answer;
            }
        };
    }

    private HttpResponse<?> compared(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            StoringRack.Look look,
            Function<StoringRack.Preview, HttpResponse<?>> then) {
        var preview = storing.preview(code, look, viewer.actor());
        if (preview.isEmpty()) {
            return noBox(request);
        }
        return preview.get()
                .otherRack()
                .<HttpResponse<?>>map(other -> refused(request, Reason.of("RACK_CODE_OF_ANOTHER", other, code)))
                .orElseGet(() -> then.apply(preview.get()));
    }

    private HttpResponse<?> noBox(HttpRequest<?> request) {
        return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    private MutableHttpResponse<?> refused(HttpRequest<?> request, Reason reason) {
        var item = new Problem.Item(reason.code(), "", frames.text(request).of(reason));
        return problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", item);
    }

    private HttpResponse<?> faulty(HttpRequest<?> request, List<Notice> notices) {
        var items = notices.stream()
                .map(n -> new Problem.Item(n.code(), "file:" + n.line(), n.message(locale(request))))
                .toArray(Problem.Item[]::new);
        return problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", items);
    }

    private Locale locale(HttpRequest<?> request) {
        return frames.text(request).language().locale();
    }
}
