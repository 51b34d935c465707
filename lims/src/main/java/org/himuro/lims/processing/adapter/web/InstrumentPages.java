package org.himuro.lims.processing.adapter.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.Reading;
import org.himuro.integrations.instrument.Sketch;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.processing.TakeInstrumentFile;
import org.himuro.lims.processing.UndoInstrumentFile;
import org.himuro.lims.processing.application.FilePreview;
import org.himuro.lims.processing.application.InstrumentPage.Given;
import org.himuro.lims.processing.application.InstrumentQueries;
import org.himuro.lims.processing.application.InstrumentVerbs;
import org.himuro.lims.processing.application.RawFiles;
import org.himuro.lims.processing.application.ReadingInstrumentFile;
import org.himuro.lims.processing.application.Scanned;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.jspecify.annotations.Nullable;

/** An instrument's file: looked at beside the record, taken in one act, taken back as a whole (W2). */
@Hidden
@Controller("/instruments")
@Needs(Right.PROCESS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InstrumentPages {
    private static final UUID NOTHING = new UUID(0, 0);

    private final InstrumentVerbs verbs;
    private final ReadingInstrumentFile reading;
    private final InstrumentQueries instruments;
    private final RawFiles files;
    private final InstrumentShow show;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    InstrumentPages(
            InstrumentVerbs verbs,
            ReadingInstrumentFile reading,
            InstrumentQueries instruments,
            RawFiles files,
            InstrumentShow show,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.reading = reading;
        this.instruments = instruments;
        this.files = files;
        this.show = show;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param where a worklist or rack whose tubes were measured, as its own page names it */
    @Get
    HttpResponse<?> page(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> taken,
            @QueryValue Optional<String> where) {
        var given = new Given("", where.map(Scanned::code).orElse(""), "");
        return show.plain(request, viewer, taken, given);
    }

    @Post("/preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> preview(
            HttpRequest<?> request,
            Viewer viewer,
            @Part("file") CompletedFileUpload file,
            @Nullable @Part("instrument") String instrument,
            @Nullable @Part("where") String where)
            throws IOException {
        var content = file.getBytes();
        var fields = Fields.form(Map.of(
                "instrument", Objects.requireNonNullElse(instrument, ""),
                "where", Objects.requireNonNullElse(where, "")));
        var asked = new Given(fields.text("instrument"), Scanned.code(fields.text("where")), "");
        fields.check();
        // what is no text of a bearable size is not kept
        if (Sketch.of(content) instanceof Reading.Refused<Sketch>(var findings)) {
            return show.refused(request, viewer, asked, show.noticed(request, findings));
        }
        var given = new Given(asked.instrument(), asked.where(), show.keep(viewer, content));
        return read(request, viewer, content, given, List.of());
    }

    /** As a file of the instrument that was named, or of the only one whose files look so. */
    private HttpResponse<?> read(
            HttpRequest<?> request, Viewer viewer, byte[] content, Given given, List<String> said) {
        if (!given.instrument().isEmpty()) {
            return instruments
                    .named(viewer.site(), given.instrument())
                    .<HttpResponse<?>>map(i -> show.file(request, viewer, content, i, given, said))
                    .orElseGet(() -> show.refused(
                            request, viewer, given, show.said(request, List.of(unknown(given.instrument())))));
        }
        var likely = reading.likely(content, viewer.site());
        return switch (likely.size()) {
            case 0 -> show.strange(request, viewer, content, given);
            case 1 -> show.file(request, viewer, content, likely.getFirst(), given, said);
            default -> {
                var names = String.join(", ", likely.stream().map(i -> i.name()).toList());
                yield show.refused(
                        request, viewer, given, show.said(request, List.of(Reason.of("INSTRUMENT_WHICH", names))));
            }
        };
    }

    private static Reason unknown(String name) {
        return Reason.of("INSTRUMENT_UNKNOWN", name);
    }

    @Post("/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var given = new Given(fields.text("instrument"), Scanned.code(fields.text("where")), fields.text("file"));
        boolean others = fields.flag("others");
        var seen = fields.text("fingerprint");
        int version = fields.count("version", 1, Integer.MAX_VALUE).orElse(0);
        fields.check();
        return show.kept(request, viewer, fields, content -> {
            var instrument = instruments.named(viewer.site(), given.instrument());
            if (instrument.isEmpty()) {
                return show.refused(request, viewer, given, show.said(request, List.of(unknown(given.instrument()))));
            }
            var command =
                    new TakeInstrumentFile(given.instrument(), version, given.file(), given.where(), seen, others);
            return reading.read(content, given.file(), instrument.get(), given.where(), viewer)
                            instanceof ReadingInstrumentFile.Result.Said(var preview)
                    ? taken(request, viewer, content, given, preview, command, act)
                    : show.file(request, viewer, content, instrument.get(), given, List.of());
        });
    }

    private HttpResponse<?> taken(
            HttpRequest<?> request,
            Viewer viewer,
            byte[] content,
            Given given,
            FilePreview preview,
            TakeInstrumentFile command,
            UUID act) {
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.take(command, preview.taken(), viewer.actor(), act, now, now),
                answer -> HttpResponse.seeOther(URI.create("/instruments?taken=" + answer.reading())),
                reasons ->
                        show.file(request, viewer, content, preview.instrument(), given, show.said(request, reasons)));
    }

    @Post("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var reading = fields.id("reading").orElse(NOTHING);
        fields.check();
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.undo(new UndoInstrumentFile(reading), viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/instruments")),
                reasons -> show.refused(request, viewer, Given.nothing(), show.said(request, reasons)));
    }

    /** The raw file of which something was taken, as it came. */
    @Get("/files/{file}")
    HttpResponse<?> file(HttpRequest<?> request, Viewer viewer, String file) {
        return Optional.of(file)
                .filter(name -> instruments.isKept(viewer.site(), name))
                .flatMap(name -> files.find(viewer.site(), name))
                .<HttpResponse<?>>map(content -> HttpResponse.ok(content)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"instrument-" + file + ".bin\""))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
