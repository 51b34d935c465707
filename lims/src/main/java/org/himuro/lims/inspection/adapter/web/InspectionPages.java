package org.himuro.lims.inspection.adapter.web;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.inspection.Because;
import org.himuro.lims.inspection.DecideInspection;
import org.himuro.lims.inspection.DecidedAnswer;
import org.himuro.lims.inspection.Disposition;
import org.himuro.lims.inspection.application.DecidingInspection;
import org.himuro.lims.inspection.application.InspectionList;
import org.himuro.lims.inspection.application.InspectionQueries.Which;
import org.himuro.lims.inspection.application.ShowingInspections;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ParcelDesk;

/** What laboratories found of tubes that they received, and what is to become of those that were not simply accepted. */
@Hidden
@Controller("/inspections")
@Needs(Right.SEE_SEQUENCING)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InspectionPages {
    private static final int ROWS = 12;

    private final ShowingInspections showing;
    private final DecidingInspection deciding;
    private final ParcelDesk desk;
    private final Sites sites;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    InspectionPages(
            ShowingInspections showing,
            DecidingInspection deciding,
            ParcelDesk desk,
            Sites sites,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.deciding = deciding;
        this.desk = desk;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var which = asked.one(Which.class, "which").orElse(Which.WAITING);
        var after = asked.read("after", "cursor", TimeKey::read).orElse(TimeKey.START);
        asked.check();
        return list(request, HttpStatus.OK, viewer, which, after, Optional.empty(), Map.of(), List.of());
    }

    @Get("/tubes/{code}")
    HttpResponse<?> tube(HttpRequest<?> request, Viewer viewer, String code) {
        var lines = showing.tube(code, viewer, ja(request));
        if (lines.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var view = new InspectionList(
                lines,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                own(viewer),
                List.of());
        return pages.show(request, Room.LABORATORY, "inspection/tube", view, "inspection.of-tube", code);
    }

    @Post
    @Needs(Right.ORDER_SEQUENCING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var given = new HashMap<String, String>();
        for (var field : new String[] {"tube", "laboratory", "disposition", "because", "by"}) {
            given.put(field, form.text(field));
        }
        var disposition = form.one(Disposition.class, "disposition");
        var because = form.one(Because.class, "because");
        form.check();
        if (disposition.isEmpty() || because.isEmpty()) {
            return waiting(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    viewer,
                    Optional.empty(),
                    given,
                    List.of(Reason.of("DECISION_INCOMPLETE")));
        }
        var by = Optional.of(form.text("by"))
                .filter(code -> !code.isEmpty() && disposition.get() == Disposition.REPLACE);
        var command =
                new DecideInspection(form.text("tube"), form.text("laboratory"), disposition.get(), because.get(), by);
        var now = clock.instant();
        var outcome = deciding.run(command, viewer.actor(), act, now, now);
        return outcome instanceof Outcome.Done<DecidedAnswer>(var answer, var repeated)
                ? waiting(request, HttpStatus.OK, viewer, Optional.of(answer), Map.of(), List.of())
                : waiting(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        Optional.empty(),
                        given,
                        Refusals.of(outcome));
    }

    private HttpResponse<?> waiting(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            Optional<DecidedAnswer> answered,
            Map<String, String> given,
            List<Reason> refused) {
        return list(request, status, viewer, Which.WAITING, TimeKey.START, answered, given, refused);
    }

    private HttpResponse<?> list(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            Which which,
            TimeKey after,
            Optional<DecidedAnswer> answered,
            Map<String, String> given,
            List<Reason> refused) {
        var found = showing.list(viewer, which, after, ROWS + 1, ja(request));
        var shown = found.stream().limit(ROWS).toList();
        var next = found.size() > ROWS
                ? Optional.of(new TimeKey(
                                shown.getLast().inspection().judgedAt(),
                                shown.getLast().inspection().id())
                        .cursor()
                        .written())
                : Optional.<String>empty();
        var view = new InspectionList(
                shown, Optional.of(which), next, answered, given, refused, own(viewer), parcels(viewer));
        return pages.show(request, status, Room.LABORATORY, "inspection/list", view, "inspection.title");
    }

    /** At a laboratory, the parcels whose tubes it inspects: those being received, then those received last. */
    private List<ParcelDesk.Row> parcels(Viewer viewer) {
        if (!own(viewer)) {
            return List.of();
        }
        return Stream.of(ParcelDesk.Which.TO_RECEIVE, ParcelDesk.Which.DONE)
                .flatMap(w -> desk.list(viewer.site(), false, w, Optional.empty(), ROWS).stream())
                .filter(p -> p.receiver().equals(viewer.site()) && p.arrivedAt().isPresent())
                .limit(ROWS)
                .toList();
    }

    private boolean own(Viewer viewer) {
        return sites.byId(viewer.site())
                .filter(s -> s.category() == Sites.Category.LABORATORY && viewer.may(Right.RETURN_QC))
                .isPresent();
    }

    private boolean ja(HttpRequest<?> request) {
        return frames.text(request).language() == Language.JA;
    }
}
