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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.inspection.InspectAnswer;
import org.himuro.lims.inspection.InspectTubes;
import org.himuro.lims.inspection.application.InspectingTubes;
import org.himuro.lims.inspection.application.ParcelInspection;
import org.himuro.lims.inspection.application.ShowingParcelInspection;
import org.himuro.lims.inspection.model.Inspecting;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.processing.RecordsMeasurements;
import org.himuro.lims.processing.Told;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/** The laboratory's bench after receipt: what was measured of a parcel's tubes is typed and held against the limits. */
@Hidden
@Controller("/inspections/parcels/{code}")
@Needs(Right.RETURN_QC)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ParcelInspectionPages {
    private static final long MEASURED = 1;

    private final ShowingParcelInspection showing;
    private final InspectingTubes inspecting;
    private final RecordsMeasurements measuring;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    ParcelInspectionPages(
            ShowingParcelInspection showing,
            InspectingTubes inspecting,
            RecordsMeasurements measuring,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.inspecting = inspecting;
        this.measuring = measuring;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show(request, HttpStatus.OK, viewer, code, Map.of(), List.of(), Optional.empty());
    }

    /** What was typed is recorded first, and stays recorded where the verdict is refused. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> inspect(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var received = showing.received(code, viewer);
        if (received.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var here = received.get().stream()
                .filter(t -> Inspecting.received(t, viewer.site()))
                .toList();
        var typed = TypedValues.of(form, here);
        if (!typed.faults().isEmpty()) {
            return refused(request, viewer, code, typed.given(), typed.faults());
        }
        var tubes = ordered(viewer, code, here);
        if (tubes.isEmpty()) {
            var none = here.stream()
                    .map(t -> Reason.of("NO_ORDER_FOR_TUBE", t.code()))
                    .toList();
            return refused(request, viewer, code, typed.given(), none);
        }
        var now = clock.instant();
        var when = new DeedTime(now, now);
        if (!typed.values().isEmpty()) {
            var told = measuring.record(typed.command(), viewer.actor(), derived(act), when);
            if (!(told instanceof Outcome.Done<Told>)) {
                return refused(request, viewer, code, typed.given(), Refusals.of(told));
            }
        }
        var outcome = inspecting.run(new InspectTubes(tubes), viewer.actor(), act, now, now);
        return outcome instanceof Outcome.Done<InspectAnswer>(var answer, var repeated)
                ? show(request, HttpStatus.OK, viewer, code, Map.of(), List.of(), Optional.of(answer))
                : refused(request, viewer, code, Map.of(), Refusals.of(outcome));
    }

    /** Those of which something is ordered: the others are shown, and not judged. */
    private List<String> ordered(Viewer viewer, String code, List<Tube> here) {
        var codes = here.stream().map(Tube::code).toList();
        return showing.of(code, viewer, Map.of(), List.of(), Optional.empty()).stream()
                .flatMap(p -> p.rows().stream())
                .filter(r -> r.order().isPresent() && codes.contains(r.tube()))
                .map(ParcelInspection.Row::tube)
                .toList();
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, String code, Map<String, String> given, List<Reason> refused) {
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, given, refused, Optional.empty());
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            Map<String, String> given,
            List<Reason> refused,
            Optional<InspectAnswer> judged) {
        return showing.of(code, viewer, given, refused, judged)
                .<HttpResponse<?>>map(view -> pages.show(
                        request, status, Room.LABORATORY, "inspection/parcel", view, "inspection.of-parcel", code))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static UUID derived(UUID act) {
        return new UUID(act.getMostSignificantBits(), act.getLeastSignificantBits() ^ MEASURED);
    }
}
