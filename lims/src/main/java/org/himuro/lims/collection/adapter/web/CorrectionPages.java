package org.himuro.lims.collection.adapter.web;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.CorrectionAnswer;
import org.himuro.lims.collection.DecideCorrection;
import org.himuro.lims.collection.application.CorrectableFacts;
import org.himuro.lims.collection.application.CorrectionForm;
import org.himuro.lims.collection.application.CorrectionList;
import org.himuro.lims.collection.application.CorrectionVerbs;
import org.himuro.lims.collection.application.ShowingCorrections;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** An old fact is corrected by two people: one proposes, another sees what follows and approves (invariant 3). */
@Hidden
@Controller("/corrections")
@Needs(Right.CORRECT)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CorrectionPages {
    /** Why a proposal is declined; the first where nothing is said. */
    private static final List<String> DECLINED = List.of("NOT_WRONG", "OTHERWISE_WRONG", "WITHDRAWN");

    private final ShowingCorrections showing;
    private final CorrectableFacts facts;
    private final TypedCorrection typed;
    private final CorrectionVerbs verbs;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    CorrectionPages(
            ShowingCorrections showing,
            CorrectableFacts facts,
            TypedCorrection typed,
            CorrectionVerbs verbs,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.facts = facts;
        this.typed = typed;
        this.verbs = verbs;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var view = new CorrectionList(showing.list(viewer.site()));
        return pages.show(request, Room.DESK, "collection/corrections", view, "corrections.title");
    }

    @Get("/new")
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer, @QueryValue Optional<String> code) {
        return form(request, HttpStatus.OK, viewer, TypedCorrection.code(code.orElse("")), Map.of(), List.of());
    }

    @Post
    HttpResponse<?> propose(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var reasons = new ArrayList<Reason>();
        var form = Fields.form(body);
        var act = form.act(ids);
        form.check();
        var command = typed.command(body, viewer, reasons);
        if (command.isEmpty()) {
            return again(request, viewer, body, reasons);
        }
        var now = clock.instant();
        var outcome = verbs.proposing().run(command.get(), viewer.actor(), act, now, now);
        return outcome instanceof Outcome.Done<CorrectionAnswer>(var answer, var repeated)
                ? HttpResponse.seeOther(URI.create("/corrections/" + answer.correction()))
                : again(request, viewer, body, Refusals.of(outcome));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, Viewer viewer, Map<String, String> body, List<Reason> reasons) {
        var asked = TypedCorrection.code(body.getOrDefault("code", ""));
        return form(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, asked, body, reasons);
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, UUID id) {
        return one(request, HttpStatus.OK, viewer, id, List.of());
    }

    @Post("/{id}/{word}")
    HttpResponse<?> decide(
            HttpRequest<?> request, Viewer viewer, UUID id, String word, @Body Map<String, String> body) {
        if (!List.of("approve", "decline").contains(word)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var approved = word.equals("approve");
        var form = Fields.form(body);
        var reason = form.read(
                        "reason",
                        String.join(" | ", DECLINED),
                        text -> Optional.of(text).filter(DECLINED::contains))
                .filter(r -> !approved);
        var act = form.act(ids);
        form.check();
        var now = clock.instant();
        var command = new DecideCorrection(id, approved, reason.orElse(approved ? "" : DECLINED.getFirst()));
        var outcome = verbs.deciding().run(command, viewer.actor(), act, now, now);
        return outcome instanceof Outcome.Done<CorrectionAnswer>
                ? HttpResponse.seeOther(URI.create("/corrections/" + id))
                : one(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, id, Refusals.of(outcome));
    }

    private HttpResponse<?> one(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, UUID id, List<Reason> reasons) {
        return showing.page(id, viewer.actor(), clock.instant(), ids.next(), reasons)
                .<HttpResponse<?>>map(view ->
                        pages.show(request, status, Room.DESK, "collection/correction", view, "correction.title"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String asked,
            Map<String, String> given,
            List<Reason> reasons) {
        var found = asked.isEmpty() ? List.<CorrectionForm.Choice>of() : facts.of(asked, viewer.site());
        var view = new CorrectionForm(asked, found, given, ids.next().toString(), reasons);
        return pages.show(request, status, Room.DESK, "collection/correction-new", view, "correction.new");
    }
}
