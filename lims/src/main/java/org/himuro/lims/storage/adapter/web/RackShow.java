package org.himuro.lims.storage.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.integrations.rackfile.RackFileReader;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.adapter.web.RackReader.Result;
import org.himuro.lims.storage.application.PastRacks;
import org.himuro.lims.storage.application.RackFiles;
import org.himuro.lims.storage.application.RackPage;
import org.himuro.lims.storage.application.RackPage.Device;
import org.himuro.lims.storage.application.StoringRack;

/** Shows the page of rack readings: a file against the record, or what stands in its way. */
@Singleton
final class RackShow {
    /** As many lines as a person needs to see a form. */
    private static final int LINES = 12;

    private final StoringRack storing;
    private final RackReader reader;
    private final RackFiles files;
    private final PastRacks past;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final InstantSource clock;

    RackShow(
            StoringRack storing,
            RackReader reader,
            RackFiles files,
            PastRacks past,
            Pages pages,
            Frames frames,
            Problems problems,
            InstantSource clock) {
        this.storing = storing;
        this.reader = reader;
        this.files = files;
        this.past = past;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.clock = clock;
    }

    /** No file is looked at, or none can be. */
    HttpResponse<?> saying(HttpRequest<?> request, Viewer viewer, String code, List<String> said) {
        return saying(request, viewer, code, said, Optional.empty(), Optional.empty());
    }

    /** A form to explain the file in. @param given what stands in it */
    HttpResponse<?> teach(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            byte[] file,
            Map<String, String> given,
            List<String> said) {
        var name = files.received(viewer.site(), file, clock.instant());
        var teach = new RackPage.Teach(name, RackFileReader.firstLines(file, LINES), given);
        return saying(request, viewer, code, said, Optional.empty(), Optional.of(teach));
    }

    private HttpResponse<?> saying(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            List<String> said,
            Optional<RackPage.Which> which,
            Optional<RackPage.Teach> teach) {
        if (storing.preview(code, List.of(), viewer.site()).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var device = device(viewer, Optional.empty(), which, teach);
        return page(request, RackPage.saying(code, said, past.of(code, viewer.site()), device));
    }

    private Device device(
            Viewer viewer, Optional<String> scanner, Optional<RackPage.Which> which, Optional<RackPage.Teach> teach) {
        return new Device(scanner, reader.scanners(viewer.site()), which, teach, viewer.may(Right.ARRANGE_STORAGE));
    }

    /** With a file that was received before, as the form names it. */
    HttpResponse<?> kept(
            HttpRequest<?> request, Viewer viewer, String code, Fields fields, Function<byte[], HttpResponse<?>> what) {
        var file = files.find(viewer.site(), fields.text("file"));
        return file.isPresent()
                ? what.apply(file.get())
                : saying(request, viewer, code, List.of(frames.text(request).of("rack.file-gone")));
    }

    /** The file against the record. */
    HttpResponse<?> file(
            HttpRequest<?> request, Viewer viewer, String code, byte[] file, RackAsked asked, List<String> faults) {
        return switch (reader.read(file, viewer.site(), asked.scanner())) {
            case Result.Faulty(var findings, var strange) -> {
                var said = RackForm.faults(
                        findings, frames.text(request).language().locale());
                yield strange && viewer.may(Right.ARRANGE_STORAGE)
                        ? teach(request, viewer, code, file, Map.of(), said)
                        : saying(request, viewer, code, said);
            }
            case Result.Which(var scanners) -> {
                var which = new RackPage.Which(files.received(viewer.site(), file, clock.instant()), scanners);
                yield saying(request, viewer, code, List.of(), Optional.of(which), Optional.empty());
            }
            case Result.Said(var reading, var scanner) -> {
                var preview = storing.preview(code, RackForm.look(reading, asked), viewer.site());
                if (preview.isEmpty()) {
                    yield problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
                }
                files.received(viewer.site(), file, clock.instant());
                yield compared(request, viewer, code, reading, scanner, asked, preview.get(), faults);
            }
        };
    }

    private HttpResponse<?> compared(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            RackReading reading,
            Optional<String> scanner,
            RackAsked asked,
            StoringRack.Preview preview,
            List<String> faults) {
        var device = device(viewer, scanner, Optional.empty(), Optional.empty());
        return preview.otherRack()
                .map(other -> said(request, List.of(Reason.of("RACK_CODE_OF_ANOTHER", other, code))))
                .<HttpResponse<?>>map(said -> saying(request, viewer, code, said))
                .orElseGet(() -> page(request, RackForm.page(code, reading, asked, preview, faults, device)));
    }

    HttpResponse<?> page(HttpRequest<?> request, RackPage view) {
        return pages.show(request, Room.BANK, "storage/rack", view, "rack.title", view.box());
    }

    List<String> said(HttpRequest<?> request, List<Reason> reasons) {
        var text = frames.text(request);
        return reasons.stream().map(text::of).toList();
    }
}
