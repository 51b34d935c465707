package org.himuro.lims.collection.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.collection.CloseCase;
import org.himuro.lims.collection.application.ClosingCase;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Nothing more will come of a case: it is closed, with the reason. */
@Hidden
@Controller("/cases/{code}/close")
@Needs(Right.OPEN_CASE)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClosePages {
    private static final String ACT = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final ClosingCase closing;
    private final CaseShow show;
    private final Ids ids;
    private final InstantSource clock;

    ClosePages(ClosingCase closing, CaseShow show, Ids ids, InstantSource clock) {
        this.closing = closing;
        this.show = show;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        return show.own(request, viewer, code, card -> {
            var why = Arrays.stream(CloseCase.Why.values())
                    .filter(w -> w.name().equals(body.get("reason")))
                    .findFirst();
            if (why.isEmpty()) {
                return show.refused(request, viewer, code, List.of(Reason.of("CLOSE_REASON_MISSING")));
            }
            var text = body.getOrDefault("act", "");
            var act = text.matches(ACT) ? UUID.fromString(text) : ids.next();
            var now = clock.instant();
            var command = new CloseCase(card.id(), why.get());
            return show.after(request, viewer, code, closing.run(command, viewer.actor(), act, now, now));
        });
    }
}
