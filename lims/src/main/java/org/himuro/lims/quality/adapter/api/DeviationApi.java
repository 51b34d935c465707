package org.himuro.lims.quality.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.quality.application.DeviationQueries;

/** Deviations for machines. */
@Controller("/api/v1/deviations")
@Needs(Right.SEE_DEVIATIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quality")
final class DeviationApi {
    private final DeviationQueries deviations;
    private final ApiPages pages;

    DeviationApi(DeviationQueries deviations, ApiPages pages) {
        this.deviations = deviations;
        this.pages = pages;
    }

    @Get
    @Operation(
            summary =
                    "Deviations of the site, open or closed ones, newest first; next is the cursor of the following page")
    @Gives(value = DeviationLine.class, page = true)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue(defaultValue = "false") boolean closed,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        return pages.newest(
                request,
                (key, rows) -> deviations.list(
                        VisibleSites.of(viewer), new DeviationQueries.Asked(!closed, Optional.empty()), key, rows),
                DeviationQueries.Line::key,
                DeviationLine::of);
    }
}
