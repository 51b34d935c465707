package org.himuro.lims.processing.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.instrument.InstrumentFileReader;
import org.himuro.integrations.instrument.InstrumentMapping;
import org.himuro.integrations.instrument.InstrumentReading;
import org.himuro.integrations.instrument.ReadyMappings;
import org.himuro.integrations.instrument.Sketch;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.processing.Instrument;
import org.himuro.lims.processing.application.FilePreview;
import org.himuro.lims.processing.application.InstrumentPage.Given;
import org.himuro.lims.processing.application.InstrumentTeaching;
import org.himuro.lims.processing.application.RawFiles;
import org.himuro.lims.processing.application.ReadingInstrumentFile;
import org.himuro.lims.processing.application.ReadingInstrumentFile.Result;
import org.himuro.lims.processing.application.ShowingInstruments;
import org.himuro.lims.shared.Reason;

/** Shows the page of instruments' files: a file beside the record, or the form in which its instrument is explained. */
@Singleton
final class InstrumentShow {
    /** As many lines as a person needs to see a form. */
    private static final int LINES = 12;

    private static final int READ = 5;

    private final ShowingInstruments showing;
    private final ReadingInstrumentFile reading;
    private final RawFiles files;
    private final Pages pages;
    private final Frames frames;
    private final InstantSource clock;

    InstrumentShow(
            ShowingInstruments showing,
            ReadingInstrumentFile reading,
            RawFiles files,
            Pages pages,
            Frames frames,
            InstantSource clock) {
        this.showing = showing;
        this.reading = reading;
        this.files = files;
        this.pages = pages;
        this.frames = frames;
        this.clock = clock;
    }

    /** A file that has only come is kept from now on. @return its name */
    String keep(Viewer viewer, byte[] content) {
        return files.received(viewer.site(), content, clock.instant());
    }

    HttpResponse<?> plain(HttpRequest<?> request, Viewer viewer, Optional<String> taken, Given given) {
        return page(request, HttpStatus.OK, viewer, taken, List.of(), given, Optional.empty(), Optional.empty());
    }

    /** Nothing was done, and this is why. */
    HttpResponse<?> refused(HttpRequest<?> request, Viewer viewer, Given given, List<String> said) {
        return page(
                request,
                HttpStatus.UNPROCESSABLE_ENTITY,
                viewer,
                Optional.empty(),
                said,
                given,
                Optional.empty(),
                Optional.empty());
    }

    /** With a file that was received before, as the form names it. */
    HttpResponse<?> kept(HttpRequest<?> request, Viewer viewer, Fields fields, Function<byte[], HttpResponse<?>> what) {
        return files.find(viewer.site(), fields.text("file"))
                .<HttpResponse<?>>map(what::apply)
                .orElseGet(() -> refused(
                        request,
                        viewer,
                        Given.nothing(),
                        List.of(frames.text(request).of("instrument.file-gone"))));
    }

    /** The file beside the record, read as that of this instrument. @param said why nothing was taken of it yet */
    HttpResponse<?> file(
            HttpRequest<?> request,
            Viewer viewer,
            byte[] content,
            Instrument instrument,
            Given given,
            List<String> said) {
        return switch (reading.read(content, given.file(), instrument, given.where(), viewer)) {
            case Result.Faulty(var findings, var reasons) ->
                refused(
                        request,
                        viewer,
                        given,
                        Stream.concat(noticed(request, findings).stream(), said(request, reasons).stream())
                                .toList());
            case Result.Said(var preview) ->
                page(
                        request,
                        said.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        Optional.empty(),
                        said,
                        given,
                        Optional.of(preview),
                        Optional.empty());
        };
    }

    /** The form for a file of which nobody has said anything yet. */
    HttpResponse<?> strange(HttpRequest<?> request, Viewer viewer, byte[] content, Given given) {
        return switch (Sketch.of(content)) {
            case Reading.Refused<Sketch>(var findings) -> refused(request, viewer, given, noticed(request, findings));
            case Reading.Read<Sketch>(var sketch, var noticed) -> {
                var ready = ReadyMappings.of(sketch);
                var form = ready.map(r -> InstrumentGuess.of(r.getValue(), sketch))
                        .orElseGet(() -> InstrumentGuess.of(sketch));
                yield teach(
                        request, HttpStatus.OK, viewer, content, given, form, ready.map(Map.Entry::getKey), List.of());
            }
        };
    }

    /** The form in which the file is explained, and what would be read so. @param form what stands in it */
    HttpResponse<?> teach(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            byte[] content,
            Given given,
            Map<String, String> form,
            Optional<String> ready,
            List<String> faults) {
        if (!(Sketch.of(content) instanceof Reading.Read<Sketch>(var sketch, var noticed))) {
            return strange(request, viewer, content, given);
        }
        var said = InstrumentForm.read(Fields.form(form), sketch);
        var read = said.mapping().map(m -> InstrumentFileReader.read(content, m));
        var rows = read.filter(r -> r instanceof Reading.Read<InstrumentReading>)
                .map(r -> ((Reading.Read<InstrumentReading>) r).value().rows())
                .orElse(List.of());
        var teaching = new InstrumentTeaching(
                given.file(),
                sketch.lines().stream().limit(LINES).toList(),
                said.titles(),
                form,
                ready,
                rows.stream().limit(READ).toList(),
                read.filter(r -> r instanceof Reading.Refused<InstrumentReading>)
                        .map(Reading::findings)
                        .orElse(List.of()));
        return page(
                request,
                status,
                viewer,
                Optional.empty(),
                faults,
                given,
                Optional.<FilePreview>empty(),
                Optional.of(teaching));
    }

    /** What was taught of an instrument, to be changed on a file at hand. */
    HttpResponse<?> anew(HttpRequest<?> request, Viewer viewer, byte[] content, Instrument instrument, Given given) {
        if (Sketch.of(content) instanceof Reading.Read<Sketch>(var sketch, var noticed)) {
            var taught = InstrumentMapping.of(instrument.mapping());
            var form = InstrumentGuess.of(taught, sketch);
            form.put("name", instrument.name());
            return teach(request, HttpStatus.OK, viewer, content, given, form, Optional.empty(), List.of());
        }
        return strange(request, viewer, content, given);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            Optional<String> taken,
            List<String> said,
            Given given,
            Optional<FilePreview> preview,
            Optional<InstrumentTeaching> teach) {
        var view = showing.page(viewer, taken, said, given, preview, teach);
        return pages.show(request, status, Room.BANK, "processing/instruments", view, "instruments.title");
    }

    List<String> said(HttpRequest<?> request, List<Reason> reasons) {
        var text = frames.text(request);
        return reasons.stream().map(text::of).toList();
    }

    List<String> noticed(HttpRequest<?> request, List<Finding> findings) {
        var locale = frames.text(request).language().locale();
        return findings.stream()
                .map(f -> (f.line() > 0 ? frames.text(request).of("instrument.line-n", f.line()) + " " : "")
                        + f.message(locale))
                .toList();
    }
}
