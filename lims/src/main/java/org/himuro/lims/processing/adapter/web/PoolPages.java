package org.himuro.lims.processing.adapter.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.processing.application.ProcessingTubes;
import org.himuro.lims.processing.application.ShowingPools;
import org.himuro.lims.processing.application.ShowingPools.Wanted;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Several tubes of one donor go into one: worked out first, then done in one act (W1). */
@Hidden
@Controller("/pools")
@Needs(Right.PROCESS)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PoolPages {
    private final ProcessingTubes processing;
    private final ShowingPools showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    PoolPages(
            ProcessingTubes processing,
            ShowingPools showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.processing = processing;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param tubes codes to begin with @param pool that was made just now */
    @Get
    HttpResponse<?> page(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> tubes,
            @QueryValue Optional<String> pool) {
        var given = Map.of("tubes", String.join("\n", TypedPool.codes(tubes.orElse(""))));
        var wanted = TypedPool.wanted(Fields.form(given), given);
        return show(request, HttpStatus.OK, viewer, wanted, pool, given, List.of());
    }

    /** What would be taken of each; nothing is done. */
    @Post("/look")
    HttpResponse<?> look(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var wanted = TypedPool.wanted(fields, form);
        var status = fields.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return show(request, status, viewer, wanted, Optional.empty(), form, fields.faults());
    }

    @Post
    HttpResponse<?> pool(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var wanted = TypedPool.wanted(fields, form);
        var rows = showing.rows(wanted, viewer.site());
        var command = TypedPool.command(fields, wanted, rows);
        if (fields.faults().isEmpty() && !TypedPool.isSeen(form, wanted, rows)) {
            return refused(request, viewer, wanted, form, List.of(Reason.of("POOL_SEEN_OTHERWISE")));
        }
        if (!fields.faults().isEmpty()) {
            return refused(request, viewer, wanted, form, fields.faults());
        }
        var now = clock.instant();
        return problems.answer(
                request,
                processing.run(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/pools?pool="
                        + URLEncoder.encode(done.tubes().getFirst().code(), StandardCharsets.UTF_8))),
                reasons -> refused(request, viewer, wanted, form, reasons));
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, Wanted wanted, Map<String, String> form, List<Reason> reasons) {
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, wanted, Optional.empty(), form, reasons);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            Wanted wanted,
            Optional<String> made,
            Map<String, String> given,
            List<Reason> reasons) {
        var view = showing.page(wanted, made, viewer, given, reasons);
        return pages.show(request, status, Room.BANK, "processing/pools", view, "pools.title");
    }
}
