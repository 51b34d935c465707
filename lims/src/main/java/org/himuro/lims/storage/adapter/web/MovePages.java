package org.himuro.lims.storage.adapter.web;

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
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.MoveByScan;
import org.himuro.lims.storage.MovedByScan;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.UndoMove;
import org.himuro.lims.storage.application.MovePage;
import org.himuro.lims.storage.application.MovePage.From;
import org.himuro.lims.storage.application.MovePage.Into;
import org.himuro.lims.storage.application.MovingByScan;
import org.himuro.lims.storage.application.ShowingMoves;
import org.himuro.lims.storage.application.Typed;

/** Two scans move a tube, a box, a rack, or what is in one; one button takes it back (B5). */
@Hidden
@Controller("/storage/move")
@Needs(Right.STORE)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MovePages {
    private final MovingByScan moving;
    private final ShowingMoves showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    MovePages(MovingByScan moving, ShowingMoves showing, Pages pages, Problems problems, Ids ids, InstantSource clock) {
        this.moving = moving;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param from a place or a tube whose page led here */
    @Get
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer) {
        var from = Fields.query(request).text("from");
        return from.isEmpty()
                ? show(request, HttpStatus.OK, page(Optional.empty(), false, Typed.NOTHING))
                : scanned(request, viewer, from);
    }

    private HttpResponse<?> scanned(HttpRequest<?> request, Viewer viewer, String text) {
        var from = from(viewer, code(text));
        return from.isPresent()
                ? show(request, HttpStatus.OK, page(from, false, Typed.NOTHING))
                : wrong(request, Optional.empty(), false, List.of(UnknownCode.of(text)));
    }

    private Optional<From> from(Viewer viewer, String code) {
        return showing.from(code, viewer.site(), viewer.may(Right.ARRANGE_STORAGE));
    }

    /** First what goes, then where to: by a scan that says the position, or one that says the place and a choice of what is free. */
    @Post
    HttpResponse<?> move(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        if (form.text("from").isEmpty()) {
            return form.text("scan").isEmpty()
                    ? wrong(request, Optional.empty(), false, List.of(Reason.of("FROM_MISSING")))
                    : scanned(request, viewer, form.text("scan"));
        }
        boolean content = form.text("what").equals("CONTENT");
        var from = from(viewer, form.text("from"));
        if (from.isEmpty()) {
            return wrong(request, Optional.empty(), false, List.of(UnknownCode.of(form.text("from"))));
        }
        if (!from.get().mayMove() && !ShowingMoves.movesTubes(from.get().scanned(), content)) {
            return wrong(request, from, content, List.of(Reason.of("PLACES_ARE_MOVED_BY_OTHERS")));
        }
        return switch (MoveForm.read(form.text("from"), form)) {
            case MoveForm.Wrong(var reason) -> wrong(request, from, content, List.of(reason));
            case MoveForm.Read(var command) ->
                into(viewer, from.get(), content, command.into())
                        .<HttpResponse<?>>map(choice -> show(
                                request,
                                HttpStatus.OK,
                                new MovePage(
                                        from,
                                        content,
                                        Optional.of(choice),
                                        Typed.NOTHING,
                                        Optional.empty(),
                                        Optional.empty())))
                        .orElseGet(() -> go(request, viewer, from, content, form, command.into()));
        };
    }

    /** Only one thing that goes into a place with positions needs one of them said. */
    private Optional<Into> into(Viewer viewer, From from, boolean content, Optional<Spot> into) {
        return content
                ? Optional.empty()
                : into.filter(spot -> spot.cell().isEmpty())
                        .filter(spot -> !spot.container().equals(from.scanned().code()))
                        .flatMap(spot -> showing.into(spot.container(), viewer.site()));
    }

    private HttpResponse<?> go(
            HttpRequest<?> request,
            Viewer viewer,
            Optional<From> from,
            boolean content,
            PostedForm form,
            Optional<Spot> into) {
        var now = clock.instant();
        var act = form.act(ids);
        var command = new MoveByScan(form.text("from"), content, form.text("seen"), into);
        return problems.answer(
                request,
                moving.run(command, viewer.actor(), act, now, now),
                done -> done(request, said(done), done.things() > 0 ? Optional.of(act) : Optional.empty()),
                reasons -> wrong(request, from(viewer, form.text("from")), content, reasons));
    }

    private static Phrase said(MovedByScan done) {
        if (done.things() == 0) {
            return Phrase.of("move.same", done.from());
        }
        return done.at().isEmpty()
                ? Phrase.of("move.taken", done.from(), done.things())
                : Phrase.of("move.done", done.from(), done.things(), done.at());
    }

    @Post("/undo")
    HttpResponse<?> undo(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        var moved = Fields.uuid(form.text("moved"));
        if (moved.isEmpty()) {
            return wrong(request, Optional.empty(), false, List.of(Reason.of("MOVE_UNKNOWN")));
        }
        var now = clock.instant();
        return problems.answer(
                request,
                moving.undo(new UndoMove(moved.get()), viewer.actor(), form.act(ids), now, now),
                done -> done(request, Phrase.of("move.undone", done.things()), Optional.empty()),
                reasons -> wrong(request, Optional.empty(), false, reasons));
    }

    /** As it is kept: what a scanner gives, by its own code. */
    private static String code(String text) {
        return ScanText.normalise(text) instanceof Symbol.Code(ParsedCode.ItemCode item) ? item.text() : text;
    }

    private HttpResponse<?> done(HttpRequest<?> request, Phrase said, Optional<UUID> act) {
        return show(
                request,
                HttpStatus.OK,
                new MovePage(Optional.empty(), false, Optional.empty(), Typed.NOTHING, Optional.of(said), act));
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, Optional<From> from, boolean content, List<Reason> reasons) {
        return show(
                request, HttpStatus.UNPROCESSABLE_ENTITY, page(from, content, new Typed("move", Map.of(), reasons)));
    }

    private static MovePage page(Optional<From> from, boolean content, Typed typed) {
        return new MovePage(from, content, Optional.empty(), typed, Optional.empty(), Optional.empty());
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, MovePage view) {
        return pages.show(request, status, Room.BANK, "storage/move", view, "move.title");
    }
}
