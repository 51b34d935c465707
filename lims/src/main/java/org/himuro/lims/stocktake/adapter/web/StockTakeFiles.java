package org.himuro.lims.stocktake.adapter.web;

import io.micronaut.http.HttpHeaders;
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
import java.nio.charset.StandardCharsets;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.stocktake.application.StockTakeLists;
import org.himuro.lims.stocktake.application.StockTakeQueries;

/** What was found line by line, and the list that the draw was made from. */
@Hidden
@Controller("/stock-takes/{code}")
@Needs(Right.SEE_STORAGE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StockTakeFiles {
    private final StockTakeQueries queries;
    private final StockTakeLists lists;
    private final Problems problems;

    StockTakeFiles(StockTakeQueries queries, StockTakeLists lists, Problems problems) {
        this.queries = queries;
        this.lists = lists;
        this.problems = problems;
    }

    @Get("/lines.csv")
    HttpResponse<?> lines(HttpRequest<?> request, Viewer viewer, String code) {
        return queries.read(code, VisibleSites.of(viewer))
                .<HttpResponse<?>>map(s -> file(
                        StockTakeCsv.of(s, queries).getBytes(StandardCharsets.UTF_8),
                        "text/csv; charset=utf-8",
                        code + ".csv"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Get("/list.gz")
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer, String code) {
        return queries.read(code, VisibleSites.of(viewer))
                .flatMap(s -> lists.find(s.site(), s.list()))
                .<HttpResponse<?>>map(content -> file(content, "application/gzip", code + "-list.tsv.gz"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static HttpResponse<?> file(byte[] content, String type, String name) {
        return HttpResponse.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
