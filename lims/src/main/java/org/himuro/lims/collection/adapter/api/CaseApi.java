package org.himuro.lims.collection.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.himuro.lims.collection.BenchWork;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.CloseCase;
import org.himuro.lims.collection.FollowProtocol;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.collection.RecordClamping;
import org.himuro.lims.collection.RecordResection;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.collection.application.CaseStandings;
import org.himuro.lims.collection.application.ClosingCase;
import org.himuro.lims.collection.application.FollowingProtocol;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.PlanQueries;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.LeasedCodes;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiActs.Stamp;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.CaseEvent.CaseKind;

/** Cases for machines. The donor is said by a plan or by the patient's number, which only the vault sees. */
@Controller("/api/v1/cases")
@Needs(Right.OPEN_CASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "cases")
@SerdeImport(CaseAnswer.class)
final class CaseApi {
    private final OpeningCase opening;
    private final ClosingCase closing;
    private final FollowingProtocol following;
    private final OwnCases own;
    private final BenchWork work;
    private final CaseQueries cases;
    private final CaseStandings standings;
    private final PlanQueries plans;
    private final Vault vault;
    private final ApiBodies bodies;
    private final ApiActs acts;
    private final ApiPages pages;
    private final Problems problems;

    CaseApi(
            OpeningCase opening,
            ClosingCase closing,
            FollowingProtocol following,
            OwnCases own,
            BenchWork work,
            CaseQueries cases,
            CaseStandings standings,
            PlanQueries plans,
            Vault vault,
            ApiBodies bodies,
            ApiActs acts,
            ApiPages pages,
            Problems problems) {
        this.opening = opening;
        this.closing = closing;
        this.following = following;
        this.own = own;
        this.work = work;
        this.cases = cases;
        this.standings = standings;
        this.plans = plans;
        this.vault = vault;
        this.bodies = bodies;
        this.acts = acts;
        this.pages = pages;
        this.problems = problems;
    }

    /**
     * @param project two letters
     * @param protocol what it needs; that of its project and kind where none is said
     * @param code from those set aside for a device; the next one where none is said
     */
    @Serdeable
    record NewCase(
            Optional<UUID> plan,
            Optional<String> patientNumber,
            String project,
            CaseKind kind,
            String procedure,
            Optional<String> protocol,
            Optional<String> code) {}

    @Serdeable
    record Followed(String protocol, int version, FollowProtocol.Why why) {}

    @Serdeable
    record Closing(CloseCase.Why reason) {}

    @Post
    @Operation(
            summary =
                    "A new case: plan or patientNumber, project, kind, procedure; protocol where chosen; code where a device gave it")
    @Takes(NewCase.class)
    @Gives(CaseAnswer.class)
    HttpResponse<?> open(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(request, body, NewCase.class, (wanted, stamp) -> {
            var donor = wanted.plan().isPresent()
                    ? wanted.plan().flatMap(p -> plans.byId(p, viewer.site())).map(Plan::donor)
                    : wanted.patientNumber().flatMap(n -> vault.donorOf(viewer.site(), n.strip()));
            if (donor.isEmpty()) {
                var unknown = wanted.plan().isPresent() ? "PLAN_UNKNOWN" : "DONOR_UNKNOWN";
                return new Outcome.Refused<CaseAnswer>(List.of(Reason.of(unknown)), false);
            }
            var code = wanted.code().flatMap(LeasedCodes::read);
            if (wanted.code().isPresent() && code.isEmpty()) {
                return new Outcome.Refused<CaseAnswer>(List.of(Reason.of("CODE_NOT_LEASED")), false);
            }
            var command = new OpenCase(
                    donor.get(),
                    wanted.project(),
                    wanted.kind(),
                    wanted.procedure(),
                    wanted.protocol(),
                    wanted.plan(),
                    code);
            return stamp.run(opening::run, command, viewer.actor());
        });
    }

    @Get
    @Needs(Right.SEE_CASES)
    @Operation(summary = "Cases of the site, newest first; next is the cursor of the following page")
    @Gives(value = CaseLine.class, page = true)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        return pages.newest(
                request, (key, rows) -> cases.list(VisibleSites.of(viewer), key, rows), CaseQueries::key, CaseLine::of);
    }

    @Get("/{code}")
    @Needs(Right.SEE_CASES)
    @Operation(summary = "A case with its tubes, what its protocol still wants, and how the consent stands")
    @Gives(CaseView.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return cases.byCode(code, VisibleSites.of(viewer))
                .<HttpResponse<?>>map(found -> HttpResponse.ok(CaseView.of(found, standings.of(found))))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{code}/closing")
    @Operation(summary = "Nothing more will come of the case: reason; refused while a clock of its tubes runs")
    @Takes(Closing.class)
    @Gives(CaseAnswer.class)
    HttpResponse<?> closed(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return own.with(
                request,
                viewer,
                code,
                card -> bodies.act(
                        request,
                        body,
                        Closing.class,
                        (said, stamp) ->
                                stamp.run(closing::run, new CloseCase(card.id(), said.reason()), viewer.actor())));
    }

    @Post("/{code}/protocol")
    @Operation(
            summary = "The case follows another version of a protocol from now on, with the reason",
            description =
                    "protocol and version are those in force; without this a case keeps the version of its first day")
    @Takes(Followed.class)
    @Gives(CaseAnswer.class)
    HttpResponse<?> followed(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return own.with(
                request,
                viewer,
                code,
                card -> bodies.act(
                        request,
                        body,
                        Followed.class,
                        (said, stamp) -> stamp.run(
                                following::run,
                                new FollowProtocol(card.id(), said.protocol(), said.version(), said.why()),
                                viewer.actor())));
    }

    @Post("/{code}/clamping")
    @Needs(Right.WORK_AT_BENCH)
    @Operation(summary = "The vessel was clamped: a report, never refused, marked with what it conflicts with")
    @Gives(CaseAnswer.class)
    HttpResponse<?> clamped(HttpRequest<?> request, Viewer viewer, String code) {
        return reported(
                request,
                viewer,
                code,
                (id, stamp) -> work.clamped(new RecordClamping(id), viewer.actor(), stamp.act(), stamp.when()));
    }

    @Post("/{code}/resection")
    @Needs(Right.WORK_AT_BENCH)
    @Operation(summary = "The surgeon removed it: a report, never refused, marked with what it conflicts with")
    @Gives(CaseAnswer.class)
    HttpResponse<?> resected(HttpRequest<?> request, Viewer viewer, String code) {
        return reported(
                request,
                viewer,
                code,
                (id, stamp) -> work.resected(new RecordResection(id), viewer.actor(), stamp.act(), stamp.when()));
    }

    private HttpResponse<?> reported(
            HttpRequest<?> request, Viewer viewer, String code, BiFunction<UUID, Stamp, Outcome<?>> report) {
        return own.with(request, viewer, code, card -> acts.act(request, stamp -> report.apply(card.id(), stamp)));
    }
}
