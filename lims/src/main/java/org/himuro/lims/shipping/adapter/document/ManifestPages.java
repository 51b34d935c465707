package org.himuro.lims.shipping.adapter.document;

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
import java.util.function.Function;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shipping.application.ParcelPage;
import org.himuro.lims.shipping.application.ShowingParcel;

/** The packing list as paper and as a table. */
@Hidden
@Controller("/parcels/{code}")
@Needs(Right.SEE_SHIPMENTS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ManifestPages {
    private final ShowingParcel showing;
    private final ManifestPaper paper;
    private final Frames frames;
    private final Problems problems;

    ManifestPages(ShowingParcel showing, ManifestPaper paper, Frames frames, Problems problems) {
        this.showing = showing;
        this.paper = paper;
        this.frames = frames;
        this.problems = problems;
    }

    @Get("/manifest.pdf")
    @Produces(MediaType.ALL)
    HttpResponse<?> pdf(HttpRequest<?> request, Viewer viewer, String code) {
        return file(request, viewer, code, "application/pdf", p -> paper.pdf(p, frames.text(request)));
    }

    @Get("/manifest.csv")
    @Produces(MediaType.ALL)
    HttpResponse<?> csv(HttpRequest<?> request, Viewer viewer, String code) {
        return file(
                request,
                viewer,
                code,
                "text/csv; charset=utf-8",
                p -> ManifestCsv.of(p).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private HttpResponse<?> file(
            HttpRequest<?> request, Viewer viewer, String code, String type, Function<ParcelPage, byte[]> made) {
        return showing.page(code, viewer.site(), viewer.everySite())
                .<HttpResponse<?>>map(p -> HttpResponse.ok(made.apply(p))
                        .contentType(MediaType.of(type))
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
