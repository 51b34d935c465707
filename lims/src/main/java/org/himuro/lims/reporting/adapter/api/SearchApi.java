package org.himuro.lims.reporting.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.reporting.application.KeepingSearches;
import org.himuro.lims.reporting.application.SavedSearch;
import org.himuro.lims.reporting.application.SavedSearches;

/** Searches that people keep, for machines. */
@Controller("/api/v1/searches")
@Needs(Right.SEE_TUBES)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tubes")
final class SearchApi {
    private final SavedSearches searches;
    private final KeepingSearches keeping;
    private final Problems problems;

    SearchApi(SavedSearches searches, KeepingSearches keeping, Problems problems) {
        this.searches = searches;
        this.keeping = keeping;
        this.problems = problems;
    }

    @Get
    @Operation(summary = "Saved searches: the token's person's own and those of the site")
    @Gives(Searches.class)
    HttpResponse<?> searches(Viewer viewer) {
        return HttpResponse.ok(new Searches(searches.of(viewer.site(), viewer.person()).stream()
                .map(s -> Search.of(s, viewer))
                .toList()));
    }

    @Get("/{id}")
    @Operation(summary = "One saved search; its query is that of GET /api/v1/tubes")
    @Gives(Search.class)
    HttpResponse<?> search(HttpRequest<?> request, Viewer viewer, UUID id) {
        return keeping.find(id, viewer)
                .<HttpResponse<?>>map(s -> HttpResponse.ok(Search.of(s, viewer)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    /** @param items by name */
    @Serdeable
    record Searches(List<Search> items) {}

    /**
     * A saved search.
     *
     * @param own the person's own
     * @param shared everybody of the site may open it
     * @param query as it follows the question mark of an address
     */
    @Serdeable
    record Search(UUID id, String name, boolean own, boolean shared, String query) {
        static Search of(SavedSearch s, Viewer viewer) {
            return new Search(s.id(), s.name(), s.person().equals(viewer.person()), s.shared(), s.asked());
        }
    }
}
