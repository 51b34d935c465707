package org.himuro.lims.reporting.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.reporting.application.Conditions;
import org.himuro.lims.reporting.application.KeepingSearches;
import org.himuro.lims.reporting.application.ListingTubes;
import org.himuro.lims.reporting.application.SavedSearch;
import org.himuro.lims.reporting.application.SavedSearches;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.shared.Ids;

/** Searches that people keep: their own, and those of the site. */
@Hidden
@Controller("/searches")
@Needs(Right.SEE_TUBES)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchPages {
    static final int ASKED = SavedSearch.ASKED;

    private final SavedSearches searches;
    private final KeepingSearches keeping;
    private final ListingTubes listing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    SearchPages(
            SavedSearches searches,
            KeepingSearches keeping,
            ListingTubes listing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.searches = searches;
        this.keeping = keeping;
        this.listing = listing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        return page(request, viewer, HttpStatus.OK, List.of());
    }

    private HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, HttpStatus status, List<Phrase> wrong) {
        return pages.show(
                request, status, Room.DESK, "reporting/searches", keeping.list(viewer, wrong), "searches.title");
    }

    /** The list it asks for; where it asks for what is no longer understood, that is said and the rest is shown. */
    @Get("/{id}")
    HttpResponse<?> open(HttpRequest<?> request, Viewer viewer, UUID id) {
        var search = keeping.find(id, viewer);
        if (search.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var said = KeepingSearches.understood(search.get());
        var sort = Fields.query(KeepingSearches.read(search.get().asked()))
                .one(Sort.class, "sort")
                .orElse(Sort.NEWEST);
        if (said.faults().isEmpty()) {
            var address = ListingTubes.text(ListingTubes.address(said.conditions(), sort));
            return HttpResponse.seeOther(URI.create(address.isEmpty() ? "/tubes" : "/tubes?" + address));
        }
        var query = TubeQuery.first(Sight.of(viewer, clock.instant()), said.conditions(), sort, TubePages.ROWS);
        var notes = said.faults().stream()
                .map(fault -> Phrase.of("searches.vanished", fault.args().getFirst()))
                .toList();
        var view = listing.page(query, viewer.may(Right.PROCESS), viewer.may(Right.STORE))
                .noted(notes);
        return pages.show(request, Room.BANK, "reporting/tubes", view, "tubes.title");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var id = fields.act(ids);
        var name = fields.text("name", SavedSearch.NAME);
        var said = KeepingSearches.read(fields.text("asked", ASKED));
        var sort = Fields.query(said).one(Sort.class, "sort").orElse(Sort.NEWEST);
        var asked = ListingTubes.text(ListingTubes.address(Conditions.kept(said).conditions(), sort));
        var shared = fields.flag("shared");
        fields.check();
        var search = new SavedSearch(id, viewer.site(), viewer.person(), name, shared, asked);
        return name.isEmpty()
                ? refused(request, viewer, "searches.no-name")
                : done(request, viewer, searches.save(search, clock.instant()));
    }

    @Post("/{id}/rename")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rename(HttpRequest<?> request, Viewer viewer, UUID id, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var name = fields.text("name", SavedSearch.NAME);
        var shared = fields.flag("shared");
        fields.check();
        if (isForeign(id, viewer)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        return name.isEmpty()
                ? refused(request, viewer, "searches.no-name")
                : done(request, viewer, searches.rename(id, viewer.site(), viewer.person(), name, shared));
    }

    @Post("/{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, Viewer viewer, UUID id) {
        if (isForeign(id, viewer)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        searches.delete(id, viewer.site(), viewer.person());
        return HttpResponse.seeOther(URI.create("/searches"));
    }

    /** Another's that is shared may be opened and not changed; it is answered as one that is not there. */
    private boolean isForeign(UUID id, Viewer viewer) {
        return keeping.find(id, viewer)
                .filter(s -> s.person().equals(viewer.person()))
                .isEmpty();
    }

    private HttpResponse<?> done(HttpRequest<?> request, Viewer viewer, boolean kept) {
        return kept ? HttpResponse.seeOther(URI.create("/searches")) : refused(request, viewer, "searches.name-taken");
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Viewer viewer, String why) {
        return page(request, viewer, HttpStatus.UNPROCESSABLE_ENTITY, List.of(Phrase.of(why)));
    }
}
