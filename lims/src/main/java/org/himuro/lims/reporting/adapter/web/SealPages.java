package org.himuro.lims.reporting.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.ledger.Seals;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.reporting.application.SealList;

/** The seals, the newest first: to be printed and kept where nobody who runs this system can reach them. */
@Hidden
@Controller("/seals")
@Needs(Right.AUDIT)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SealPages {
    private static final int ROWS = 25;

    private final Seals seals;
    private final Pages pages;

    SealPages(Seals seals, Pages pages) {
        this.seals = seals;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue Optional<Long> before) {
        var found = seals.list(before, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var next = found.size() > ROWS ? Optional.of(shown.getLast().number()) : Optional.<Long>empty();
        var view = new SealList(shown, before.isEmpty(), next);
        return pages.show(request, Room.DESK, "reporting/seals", view, "seals.title");
    }
}
