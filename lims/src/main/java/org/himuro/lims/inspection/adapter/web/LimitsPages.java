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
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.inspection.LimitsAnswer;
import org.himuro.lims.inspection.LimitsOfLaboratories;
import org.himuro.lims.inspection.application.LimitsPage;
import org.himuro.lims.inspection.application.SettingInspectionLimits;
import org.himuro.lims.inspection.application.SettingInspectionLimits.Answer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Current;
import org.himuro.sop.document.Fault;

/** The limits by which the reader's own laboratory accepts tubes. */
@Hidden
@Controller("/inspections/limits")
@Needs(Right.RETURN_QC)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LimitsPages {
    /** Longest document, more than two hundred limits need. */
    private static final int DOCUMENT = 60_000;

    private final SettingInspectionLimits setting;
    private final Current current;
    private final Staff staff;
    private final Pages pages;
    private final Ids ids;
    private final InstantSource clock;

    LimitsPages(
            SettingInspectionLimits setting, Current current, Staff staff, Pages pages, Ids ids, InstantSource clock) {
        this.setting = setting;
        this.current = current;
        this.staff = staff;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        return show(request, HttpStatus.OK, viewer, Optional.empty(), List.of(), List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var document = form.text("document", DOCUMENT);
        form.check();
        var now = clock.instant();
        return switch (setting.run(document, viewer.actor(), act, now, now)) {
            case Answer.Faulty(var faults) -> refused(request, viewer, document, faults, List.of());
            case Answer.Set(Outcome.Done<LimitsAnswer> done) ->
                HttpResponse.seeOther(URI.create("/inspections/limits"));
            case Answer.Set(var outcome) -> refused(request, viewer, document, List.of(), Refusals.of(outcome));
        };
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, String document, List<Fault> faults, List<Reason> refused) {
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, Optional.of(document), faults, refused);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            Optional<String> typed,
            List<Fault> faults,
            List<Reason> refused) {
        var limits = LimitsOfLaboratories.of(current, viewer.site());
        var setBy = Optional.ofNullable(staff.names(List.of(limits.setBy())).get(limits.setBy()));
        var view = new LimitsPage(limits, setBy, viewer.may(Right.RETURN_QC), typed, faults, refused);
        return pages.show(request, status, Room.LABORATORY, "inspection/limits", view, "inspection.limits");
    }
}
