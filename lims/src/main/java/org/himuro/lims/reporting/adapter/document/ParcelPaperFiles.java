package org.himuro.lims.reporting.adapter.document;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.himuro.labels.render.Rendering;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.reporting.adapter.document.ParcelLabels.Kind;
import org.himuro.lims.reporting.adapter.document.ParcelLabels.On;
import org.himuro.lims.reporting.application.ParcelContents;
import org.himuro.lims.reporting.application.ParcelPaper;
import org.himuro.lims.reporting.application.ParcelPapersView;
import org.himuro.lims.reporting.application.WritingParcelPapers;

/** The papers, files and labels of a parcel, and the page that says what each is for. */
@Hidden
@Controller("/parcels/{code}")
@Needs(Right.SEE_SHIPMENTS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ParcelPaperFiles {
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final WritingParcelPapers writing;
    private final ManifestPaper manifest;
    private final ParcelForms forms;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final InstantSource clock;

    ParcelPaperFiles(
            WritingParcelPapers writing,
            ManifestPaper manifest,
            ParcelForms forms,
            Pages pages,
            Frames frames,
            Problems problems,
            InstantSource clock) {
        this.writing = writing;
        this.manifest = manifest;
        this.forms = forms;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.clock = clock;
    }

    @Get("/papers")
    HttpResponse<?> papers(HttpRequest<?> request, Viewer viewer, String code) {
        return with(request, viewer, code, p -> page(request, HttpStatus.OK, p));
    }

    @Get("/packing-list.pdf")
    HttpResponse<?> packingList(HttpRequest<?> request, Viewer viewer, String code) {
        return with(request, viewer, code, p -> file(forms.packingList(p, frames.text(request)), PDF));
    }

    @Get("/custody.pdf")
    HttpResponse<?> custody(HttpRequest<?> request, Viewer viewer, String code) {
        return with(request, viewer, code, p -> file(forms.custody(p, frames.text(request)), PDF));
    }

    @Get("/provision.pdf")
    HttpResponse<?> provision(HttpRequest<?> request, Viewer viewer, String code) {
        return of(request, viewer, code, PDF, (p, c) -> forms.provision(p, c, frames.text(request)));
    }

    @Get("/manifest.pdf")
    HttpResponse<?> pdf(HttpRequest<?> request, Viewer viewer, String code) {
        return of(request, viewer, code, PDF, (p, c) -> manifest.pdf(p, c, frames.text(request)));
    }

    @Get("/manifest.csv")
    HttpResponse<?> csv(HttpRequest<?> request, Viewer viewer, String code) {
        return of(request, viewer, code, "text/csv; charset=utf-8", ManifestFiles::csv);
    }

    @Get("/manifest.xlsx")
    HttpResponse<?> xlsx(HttpRequest<?> request, Viewer viewer, String code) {
        return of(request, viewer, code, XLSX, ManifestFiles::xlsx);
    }

    @Get("/manifest.json")
    HttpResponse<?> json(HttpRequest<?> request, Viewer viewer, String code) {
        return of(request, viewer, code, MediaType.APPLICATION_JSON, ManifestFiles::json);
    }

    @Get("/mark.pdf")
    HttpResponse<?> mark(HttpRequest<?> request, Viewer viewer, String code) {
        return label(request, viewer, code, Kind.MARK);
    }

    @Get("/dry-ice.pdf")
    HttpResponse<?> dryIce(HttpRequest<?> request, Viewer viewer, String code) {
        return label(request, viewer, code, Kind.DRY_ICE);
    }

    @Get("/no-dry-ice.pdf")
    HttpResponse<?> noDryIce(HttpRequest<?> request, Viewer viewer, String code) {
        return label(request, viewer, code, Kind.NO_DRY_ICE);
    }

    private HttpResponse<?> label(HttpRequest<?> request, Viewer viewer, String code, Kind kind) {
        var asked = Fields.query(request);
        var on = asked.one(On.class, "on").orElse(On.A4);
        asked.check();
        return with(request, viewer, code, p -> label(request, p, kind, on));
    }

    private HttpResponse<?> label(HttpRequest<?> request, ParcelPaper p, Kind kind, On on) {
        var layout = ParcelLabels.layout(kind, p);
        if (layout.isEmpty() || p.draft()) {
            return page(request, HttpStatus.UNPROCESSABLE_ENTITY, p);
        }
        return switch (ParcelLabels.pdf(layout.get().layout(), p, on, frames.text(request))) {
            case Rendering.Done<byte[]>(var pdf) -> file(pdf, PDF);
            case Rendering.Refused<byte[]> refused ->
                problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused");
        };
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, ParcelPaper p) {
        var view = ParcelPapersView.of(
                p,
                status != HttpStatus.OK,
                ParcelLabels.layout(Kind.MARK, p).isPresent(),
                ParcelLabels.layout(Kind.DRY_ICE, p).isPresent());
        return pages.show(
                request,
                status,
                Room.DESK,
                "reporting/parcel-papers",
                view,
                "papers.title",
                p.parcel().code());
    }

    private HttpResponse<?> of(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            String type,
            BiFunction<ParcelPaper, ParcelContents, byte[]> made) {
        return with(request, viewer, code, p -> file(made.apply(p, writing.contents(p)), type));
    }

    private HttpResponse<?> with(
            HttpRequest<?> request, Viewer viewer, String code, Function<ParcelPaper, HttpResponse<?>> made) {
        return writing.of(code, viewer, clock.instant())
                .<HttpResponse<?>>map(made)
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static HttpResponse<?> file(byte[] content, String type) {
        return HttpResponse.ok(content).header("Content-Type", type).header("Cache-Control", "no-store");
    }
}
