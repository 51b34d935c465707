package org.himuro.lims.storage.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.integrations.rackfile.RackFileReader;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.Notice;
import org.himuro.lims.storage.application.PastRacks;
import org.himuro.lims.storage.application.RackFiles;
import org.himuro.lims.storage.application.RackPage;
import org.himuro.lims.storage.application.RackPage.Asks;
import org.himuro.lims.storage.application.RackPage.Device;
import org.himuro.lims.storage.application.RackReader;
import org.himuro.lims.storage.application.RackReader.Result;
import org.himuro.lims.storage.application.RackReader.Told;
import org.himuro.lims.storage.application.RackSquares;
import org.himuro.lims.storage.application.ReadRack;
import org.himuro.lims.storage.application.StoringRack;

/** Shows the page of rack readings: a file or picture against the record, or what stands in its way. */
@Singleton
final class RackShow {
    /** As many lines as a person needs to see a form. */
    private static final int LINES = 12;

    private static final Told NOTHING = of("");

    private final StoringRack storing;
    private final RackReader reader;
    private final RackFiles files;
    private final PastRacks past;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final InstantSource clock;
    private final Staff staff;

    RackShow(
            StoringRack storing,
            RackReader reader,
            RackFiles files,
            PastRacks past,
            Pages pages,
            Frames frames,
            Problems problems,
            InstantSource clock,
            Staff staff) {
        this.staff = staff;
        this.storing = storing;
        this.reader = reader;
        this.files = files;
        this.past = past;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.clock = clock;
    }

    /** A file of this scanner. */
    static Told of(String scanner) {
        return new Told(scanner, SeenFrom.BELOW);
    }

    /** No file is looked at, or none can be. */
    HttpResponse<?> saying(HttpRequest<?> request, Viewer viewer, String code, List<String> said) {
        return saying(request, viewer, code, said, NOTHING, Optional.empty());
    }

    /** A form to explain the file in. @param given what stands in it */
    HttpResponse<?> teach(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            RawFile file,
            Map<String, String> given,
            List<String> said) {
        var lines = RackFileReader.firstLines(file.content(), LINES);
        var teach = new RackPage.Teach(keep(viewer, file), lines, given);
        return saying(request, viewer, code, said, NOTHING, Optional.of(teach));
    }

    private HttpResponse<?> saying(
            HttpRequest<?> request, Viewer viewer, String code, List<String> said, Told told, Optional<Asks> asks) {
        if (storing.shape(code, viewer.site()).isEmpty()) {
            return noBox(request);
        }
        var device = device(viewer, Optional.empty(), told, asks);
        return page(request, RackPage.saying(code, said, past.of(code, viewer.site()), device));
    }

    private Device device(Viewer viewer, Optional<String> scanner, Told told, Optional<Asks> asks) {
        return new Device(
                scanner, told.from(), reader.scanners(viewer.site()), asks, viewer.may(Right.ARRANGE_STORAGE));
    }

    /** Its name; one that has only come is kept from now on. */
    private String keep(Viewer viewer, RawFile file) {
        return file.name().orElseGet(() -> files.received(viewer.site(), file.content(), clock.instant()));
    }

    HttpResponse<?> noBox(HttpRequest<?> request) {
        return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    /** With a file that was received before, as the form names it. */
    HttpResponse<?> kept(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            Fields fields,
            Function<RawFile, HttpResponse<?>> what) {
        var name = fields.text("file");
        var file = files.find(viewer.site(), name);
        return file.isPresent()
                ? what.apply(RawFile.kept(name, file.get()))
                : saying(request, viewer, code, List.of(frames.text(request).of("rack.file-gone")));
    }

    /** The file against the record. */
    HttpResponse<?> file(HttpRequest<?> request, Viewer viewer, String code, RawFile file, RackAsked asked) {
        var result = reader.read(code, file.content(), viewer.site(), asked.told());
        return result(request, viewer, code, file, asked, result);
    }

    /** What was read of the file against the record, or why nothing was. */
    HttpResponse<?> result(
            HttpRequest<?> request, Viewer viewer, String code, RawFile file, RackAsked asked, Result result) {
        var told = asked.told();
        return switch (result) {
            case Result.NoBox() -> noBox(request);
            case Result.Faulty(var notices, var strange) -> {
                var said = noticed(request, notices);
                yield strange && viewer.may(Right.ARRANGE_STORAGE)
                        ? teach(request, viewer, code, file, Map.of(), said)
                        : saying(request, viewer, code, said, told, Optional.empty());
            }
            case Result.Which(var scanners) -> {
                var which = new RackPage.Which(keep(viewer, file), scanners);
                yield saying(request, viewer, code, List.of(), told, Optional.of(which));
            }
            case Result.NotRead(var reason, var again) -> {
                var asks = Optional.of(again)
                        .filter(yes -> yes)
                        .<Asks>map(yes -> new RackPage.Again(asked.again(keep(viewer, file))));
                yield saying(request, viewer, code, said(request, List.of(reason)), told, asks);
            }
            case Result.Said said -> {
                var preview = storing.preview(code, RackForm.look(said.reading(), asked), viewer.actor());
                if (preview.isEmpty()) {
                    yield noBox(request);
                }
                keep(viewer, file);
                yield compared(request, viewer, code, said, asked, preview.get(), List.of());
            }
        };
    }

    /** @param faults why it was not committed */
    HttpResponse<?> compared(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            Result.Said said,
            RackAsked asked,
            StoringRack.Preview preview,
            List<String> faults) {
        if (preview.otherRack().isPresent()) {
            var other = Reason.of("RACK_CODE_OF_ANOTHER", preview.otherRack().get(), code);
            return saying(request, viewer, code, said(request, List.of(other)), asked.told(), Optional.empty());
        }
        ReadRack reading = said.reading();
        var noticed = new ArrayList<>(noticed(request, reading.notices()));
        noticed.addAll(reserved(request, preview));
        var device = device(viewer, said.scanner(), asked.told(), Optional.empty());
        return page(request, RackForm.page(code, reading, asked, preview, faults, noticed, device, staff));
    }

    private List<String> reserved(HttpRequest<?> request, StoringRack.Preview preview) {
        var text = frames.text(request);
        return RackSquares.reserved(preview.differences()).entrySet().stream()
                .map(e -> text.of(Phrase.of(
                        "rack.reserved-cells",
                        staff.names(List.of(e.getKey().by()))
                                .getOrDefault(e.getKey().by(), "–"),
                        Phrase.of("reservation-purpose." + e.getKey().purpose()),
                        e.getKey().until(),
                        e.getValue())))
                .toList();
    }

    HttpResponse<?> page(HttpRequest<?> request, RackPage view) {
        return pages.show(request, Room.BANK, "storage/rack", view, "rack.title", view.box());
    }

    List<String> said(HttpRequest<?> request, List<Reason> reasons) {
        var text = frames.text(request);
        return reasons.stream().map(text::of).toList();
    }

    List<String> noticed(HttpRequest<?> request, List<Notice> notices) {
        return RackForm.said(notices, frames.text(request).language().locale());
    }
}
