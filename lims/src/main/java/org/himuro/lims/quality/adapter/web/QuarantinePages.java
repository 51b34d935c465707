package org.himuro.lims.quality.adapter.web;

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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.quality.application.QuarantinePage;
import org.himuro.lims.quality.application.QuarantineQueries.Asked;
import org.himuro.lims.quality.application.QuarantineQueries.Place;
import org.himuro.lims.quality.application.ShowingQuarantine;

/** The tubes in quarantine of a site. */
@Hidden
@Controller("/quarantine")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuarantinePages {
    private final ShowingQuarantine showing;
    private final Pages pages;

    QuarantinePages(ShowingQuarantine showing, Pages pages) {
        this.showing = showing;
        this.pages = pages;
    }

    @Get
    @Needs(Right.SEE_DEVIATIONS)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> q,
            @QueryValue Optional<String> reason,
            @QueryValue Optional<String> waiting,
            @QueryValue Optional<String> after) {
        var asked = new Asked(
                q.orElse("").strip().replace(" ", "").toUpperCase(Locale.ROOT),
                reason.filter(QuarantinePage.REASONS::contains),
                waiting.filter("true"::equals).isPresent(),
                after.flatMap(QuarantinePages::place));
        return pages.show(request, Room.DESK, "quality/quarantine", showing.list(asked, viewer), "quarantine.title");
    }

    /** Nothing where the address was changed by hand: the list begins anew. */
    private static Optional<Place> place(String cursor) {
        try {
            return Cursor.read(cursor, 2)
                    .map(c -> new Place(
                            Instant.parse(c.keys().getFirst()),
                            UUID.fromString(c.keys().getLast())));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
