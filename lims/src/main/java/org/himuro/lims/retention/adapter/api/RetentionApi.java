package org.himuro.lims.retention.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.Period;
import org.himuro.lims.retention.Preset;
import org.himuro.lims.retention.Reserve;
import org.himuro.lims.retention.ReserveUnit;
import org.himuro.lims.retention.Transport;
import org.himuro.lims.retention.TubeKeeps;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.retention.application.KeepingQueries;
import org.himuro.lims.retention.application.PolicyQueries;

/** Policies, holds and what a tube may leave for, for machines. */
@Controller("/api/v1")
@Needs(Right.SEE_RETENTION)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "retention")
final class RetentionApi {
    private final PolicyQueries policies;
    private final KeepingQueries keepings;
    private final TubeKeeps keeps;
    private final ApiPages pages;
    private final Frames frames;
    private final Problems problems;
    private final InstantSource clock;

    RetentionApi(
            PolicyQueries policies,
            KeepingQueries keepings,
            TubeKeeps keeps,
            ApiPages pages,
            Frames frames,
            Problems problems,
            InstantSource clock) {
        this.policies = policies;
        this.keepings = keepings;
        this.keeps = keeps;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.clock = clock;
    }

    /** @param version the one in force */
    @Serdeable
    record PolicyLine(String project, int version, Preset preset, LocalDate from) {}

    @Serdeable
    record PolicyList(List<PolicyLine> policies) {}

    @Serdeable
    record PolicyView(
            String project,
            int version,
            Preset preset,
            LocalDate from,
            Optional<Integer> years,
            Optional<LocalDate> projectEnd,
            List<RuleView> rules) {}

    /** @param reserve what stays for re-analysis, in {@code unit} */
    @Serdeable
    record RuleView(
            Form form,
            List<Keeper> keepers,
            List<Transport> transports,
            Optional<BigDecimal> reserve,
            Optional<ReserveUnit> unit) {
        static RuleView of(FormRule rule) {
            return new RuleView(
                    rule.form(),
                    rule.keepers(),
                    rule.transports(),
                    rule.reserve().map(Reserve::value),
                    rule.reserve().map(Reserve::unit));
        }
    }

    @Serdeable
    record MayLeaveView(String tube, LeaveFor purpose, boolean may, List<Because> reasons) {}

    @Serdeable
    record Because(String code, String message) {}

    /** @param tubes none means all of the case */
    @Serdeable
    record HoldView(String hold, String caseCode, String reason, List<String> tubes, Optional<LocalDate> until) {}

    @Get("/policies")
    @Operation(summary = "Retention policies in force, by project")
    @Gives(PolicyList.class)
    HttpResponse<?> list() {
        var today = Wish.day(clock.instant());
        return HttpResponse.ok(new PolicyList(policies.all().stream()
                .flatMap(
                        p -> p
                                .inForce(today)
                                .map(v -> new PolicyLine(p.project(), v.version(), v.preset(), v.from()))
                                .stream())
                .toList()));
    }

    @Get("/policies/{project}")
    @Operation(summary = "The retention policy of a project that is in force")
    @Gives(PolicyView.class)
    HttpResponse<?> policy(HttpRequest<?> request, String project) {
        var today = Wish.day(clock.instant());
        return policies.of(project)
                .flatMap(p -> p.inForce(today))
                .<HttpResponse<?>>map(v -> HttpResponse.ok(new PolicyView(
                        project,
                        v.version(),
                        v.preset(),
                        v.from(),
                        v.period().map(Period::years),
                        v.period().flatMap(Period::projectEnd),
                        v.rules().stream().map(RuleView::of).toList())))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Get("/tubes/{code}/may-leave")
    @Operation(summary = "Whether a tube may leave for a purpose, with every reason against it")
    @Gives(MayLeaveView.class)
    HttpResponse<?> mayLeave(HttpRequest<?> request, Viewer viewer, String code) {
        var asked = Fields.query(request);
        var purpose = asked.one(LeaveFor.class, "purpose").orElse(LeaveFor.USE);
        asked.check();
        var text = frames.text(request);
        return keeps.of(code, viewer)
                .flatMap(k -> k.answers().stream()
                        .filter(a -> a.purpose() == purpose)
                        .findFirst()
                        .map(a -> new MayLeaveView(
                                k.code(),
                                purpose,
                                a.may(),
                                a.reasons().stream()
                                        .map(r -> new Because(r.code(), text.of(r)))
                                        .toList())))
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Get("/holds")
    @Operation(summary = "Legal holds of this site that are not lifted, the latest first")
    @Gives(value = HoldView.class, page = true)
    HttpResponse<?> holds(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        return pages.newest(
                request,
                (from, rows) -> keepings.holds(VisibleSites.of(viewer), true, from, rows),
                h -> new TimeKey(h.placedAt(), h.hold()),
                h -> new HoldView(h.hold().toString(), h.caseCode(), h.reason(), h.tubes(), h.until()));
    }
}
