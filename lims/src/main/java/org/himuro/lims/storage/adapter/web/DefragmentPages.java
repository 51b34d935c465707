package org.himuro.lims.storage.adapter.web;

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
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.storage.application.DefragmentPage;
import org.himuro.lims.storage.application.ShowingDefragmentation;

/** How boxes are emptied by moving tubes together (B2). The moves themselves are proposed and done like the storing of new tubes. */
@Hidden
@Controller("/storage/defragment")
@Needs(Right.STORE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DefragmentPages {
    private final ShowingDefragmentation showing;
    private final Pages pages;
    private final Problems problems;

    DefragmentPages(ShowingDefragmentation showing, Pages pages, Problems problems) {
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> plan(HttpRequest<?> request, Viewer viewer) {
        var fields = Fields.query(request);
        var unit = Optional.of(fields.text("unit")).filter(u -> !u.isEmpty());
        int most = fields.count("most", 1, DefragmentPage.MOST.getLast()).orElse(DefragmentPage.USUAL);
        fields.check();
        var view = unit.isEmpty()
                ? Optional.of(showing.units(viewer.site()))
                : showing.unit(viewer.site(), unit.get(), most);
        return view.<HttpResponse<?>>map(
                        v -> pages.show(request, Room.BANK, "storage/defragment", v, "defragment.title"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
