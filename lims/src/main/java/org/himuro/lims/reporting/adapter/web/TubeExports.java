package org.himuro.lims.reporting.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.reporting.application.ExportingTubes;
import org.himuro.lims.reporting.application.Sight;

/** All that a search finds, as a file: written while it is read. */
@Controller
@Needs(Right.SEE_TUBES)
@Hidden
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TubeExports {
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");
    private static final MediaType XLSX =
            MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ExportingTubes exporting;
    private final InstantSource clock;

    TubeExports(ExportingTubes exporting, InstantSource clock) {
        this.exporting = exporting;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Kind {
        TubeFile file(OutputStream out) throws IOException;
    }

    @Get("/tubes.csv")
    HttpResponse<?> csv(HttpRequest<?> request, Viewer viewer) {
        return file(request, viewer, "csv", CSV, TubeCsv::new);
    }

    @Get("/tubes.xlsx")
    HttpResponse<?> xlsx(HttpRequest<?> request, Viewer viewer) {
        return file(request, viewer, "xlsx", XLSX, TubeSheet::new);
    }

    private HttpResponse<?> file(HttpRequest<?> request, Viewer viewer, String name, MediaType type, Kind kind) {
        var rows = exporting.of(Asked.of(request, Sight.of(viewer, clock.instant()), 1), viewer, name);
        var content = Poured.of(out -> written(rows, kind, out));
        return HttpResponse.ok(new StreamedFile(content, type))
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=tubes." + name)
                .header("Cache-Control", "no-store");
    }

    private static void written(ExportingTubes.Rows rows, Kind kind, OutputStream out) throws IOException {
        var file = kind.file(out);
        try {
            rows.to(some -> {
                try {
                    file.rows(some);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        file.close();
    }
}
