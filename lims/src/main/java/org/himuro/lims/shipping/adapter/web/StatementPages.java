package org.himuro.lims.shipping.adapter.web;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.AnswerStatement;
import org.himuro.lims.shipping.StatementAnswer;
import org.himuro.lims.shipping.Statements;
import org.himuro.lims.shipping.application.AnsweringStatement;
import org.himuro.lims.shipping.application.StatementList;

/** Tubes that a receiver says to have although nobody gave them: the holder confirms or refutes. */
@Hidden
@Controller("/statements")
@Needs(Right.SEE_SHIPMENTS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatementPages {
    private static final int ROWS = 25;

    private final Statements statements;
    private final AnsweringStatement answering;
    private final Sites sites;
    private final Pages pages;
    private final Frames frames;
    private final Ids ids;
    private final InstantSource clock;

    StatementPages(
            Statements statements,
            AnsweringStatement answering,
            Sites sites,
            Pages pages,
            Frames frames,
            Ids ids,
            InstantSource clock) {
        this.statements = statements;
        this.answering = answering;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var after = Optional.of(asked.text("after")).filter(code -> !code.isEmpty());
        asked.check();
        return show(request, HttpStatus.OK, viewer, after, Optional.empty(), List.of());
    }

    @Post
    @Needs(Right.SHIP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var tube = form.text("tube");
        var travelled = form.needed(Word.class, "word", Word.TRAVELLED) == Word.TRAVELLED;
        form.check();
        var now = clock.instant();
        var outcome = answering.run(new AnswerStatement(tube, travelled), viewer.actor(), act, now, now);
        return outcome instanceof Outcome.Done<StatementAnswer>(var answer, var repeated)
                ? show(request, HttpStatus.OK, viewer, Optional.empty(), Optional.of(answer), List.of())
                : show(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        Optional.empty(),
                        Optional.empty(),
                        Refusals.of(outcome));
    }

    /** What the holder says of it. */
    private enum Word {
        TRAVELLED,
        DID_NOT_TRAVEL
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            Optional<String> after,
            Optional<StatementAnswer> answered,
            List<Reason> refused) {
        var found = statements.open(viewer.site(), viewer.everySite(), after, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var next = found.size() > ROWS ? Optional.of(shown.getLast().tube()) : Optional.<String>empty();
        var view = new StatementList(
                shown, names(frames.text(request).language()), next, viewer.may(Right.SHIP), answered, refused);
        return pages.show(request, status, Room.DESK, "shipping/statements", view, "statements.title");
    }

    private Map<UUID, String> names(Language language) {
        return sites.all().stream()
                .collect(Collectors.toMap(Sites.Site::id, s -> language.either(s.nameJa(), s.nameEn())));
    }
}
