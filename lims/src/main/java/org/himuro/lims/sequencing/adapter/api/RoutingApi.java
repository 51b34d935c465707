package org.himuro.lims.sequencing.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.application.ProposingRoute;
import org.himuro.lims.sequencing.application.ShowingScorecard;
import org.himuro.lims.sequencing.model.Routing;
import org.himuro.lims.sequencing.model.Scorecard;
import org.himuro.lims.sequencing.model.Share;
import org.himuro.lims.sequencing.model.Spell;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;

/** Where orders may go, and how laboratories did, for machines. */
@Controller("/api/v1")
@Needs(Right.SEE_LABORATORY)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "laboratories")
@SerdeImport(Reason.class)
final class RoutingApi {
    private static final int MOST = 10_000;

    private final ProposingRoute routing;
    private final ShowingScorecard scorecards;
    private final Problems problems;
    private final InstantSource clock;

    RoutingApi(ProposingRoute routing, ShowingScorecard scorecards, Problems problems, InstantSource clock) {
        this.routing = routing;
        this.scorecards = scorecards;
        this.problems = problems;
        this.clock = clock;
    }

    /** @param over for how many orders nobody has capacity */
    @Serdeable
    record RoutingView(List<Route> laboratories, int over) {}

    /**
     * @param against why it may not take the order
     * @param reasons what it was ranked by
     * @param turnaroundDays median from receipt to accepted quality
     * @param accepted of {@code judged}
     * @param orders how many of the batch it gets
     */
    @Serdeable
    record Route(
            String laboratory,
            boolean may,
            List<Reason> against,
            List<Reason> reasons,
            Optional<Integer> free,
            Optional<BigDecimal> turnaroundDays,
            int turnarounds,
            int accepted,
            int judged,
            int orders) {}

    /** @param months the earliest first */
    @Serdeable
    record ScorecardView(String laboratory, List<MonthView> months, FiguresView whole, int disagreements) {}

    @Serdeable
    record MonthView(String month, FiguresView figures) {}

    @Serdeable
    record AssayView(Assay assay, int accepted, int judged) {}

    @Serdeable
    record FiguresView(
            int parcelsInTime,
            int parcelsExpected,
            int tubesAnswered,
            int tubesMissing,
            int tubesDamaged,
            int turnarounds,
            Optional<BigDecimal> medianDays,
            Optional<BigDecimal> ninetiethDays,
            int accepted,
            int judged,
            List<AssayView> byAssay,
            int topUps) {
        static FiguresView of(Scorecard.Figures f) {
            return new FiguresView(
                    f.inTime().good(),
                    f.inTime().all(),
                    f.lines(),
                    f.missing(),
                    f.damaged(),
                    f.turnaround().map(Spell::n).orElse(0),
                    f.turnaround().map(Spell::median),
                    f.turnaround().map(Spell::slowest),
                    f.all().good(),
                    f.all().all(),
                    f.accepted().stream().map(FiguresView::of).toList(),
                    f.topUps());
        }

        private static AssayView of(Scorecard.Accepted a) {
            Share share = a.share();
            return new AssayView(a.assay(), share.good(), share.all());
        }
    }

    /** {@code ?assay=&material=&wanted=2026-12-24&orders=12}. */
    @Get("/routing")
    @Needs(Right.ORDER_SEQUENCING)
    @Operation(summary = "The laboratories that may take orders, the one proposed first at the head, with every reason")
    @Gives(RoutingView.class)
    HttpResponse<?> routing(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> assay,
            @QueryValue Optional<String> material,
            @QueryValue Optional<String> wanted,
            @QueryValue Optional<String> orders) {
        var asked = Fields.query(request);
        var what = asked.one(Assay.class, "assay").orElse(Assay.WGS_T120);
        var of = asked.one(Material.class, "material")
                .orElse(what == Assay.WGS_N30 ? Material.BLOOD : Material.TUMOUR_TISSUE);
        var day = asked.date("wanted");
        var many = asked.count("orders", 1, MOST).orElse(1);
        asked.check();
        var proposals = routing.propose(viewer, what, of, day, clock.instant());
        var spread = Routing.spread(proposals, many);
        return HttpResponse.ok(new RoutingView(
                proposals.stream()
                        .map(p -> route(p, spread.given().getOrDefault(p.code(), 0)))
                        .toList(),
                spread.over()));
    }

    private static Route route(Routing.Proposal p, int orders) {
        return new Route(
                p.code(),
                p.may(),
                p.against(),
                p.reasons(),
                p.free(),
                p.turnaround().map(Spell::median),
                p.turnaround().map(Spell::n).orElse(0),
                p.acceptance().good(),
                p.acceptance().all(),
                orders);
    }

    /** {@code ?months=12}, the present one included. */
    @Get("/laboratories/{site}/scorecard")
    @Operation(summary = "How a laboratory did over the months; a laboratory sees its own")
    @Gives(ScorecardView.class)
    HttpResponse<?> scorecard(HttpRequest<?> request, Viewer viewer, String site, @QueryValue Optional<String> months) {
        var asked = Fields.query(request);
        var length = asked.count("months", 1, ShowingScorecard.LONGEST).orElse(ShowingScorecard.YEAR);
        asked.check();
        return scorecards
                .of(viewer, site, true, length, clock.instant())
                .<HttpResponse<?>>map(page -> HttpResponse.ok(new ScorecardView(
                        page.code(),
                        page.card().months().stream()
                                .map(m -> new MonthView(m.month().toString(), FiguresView.of(m.figures())))
                                .toList(),
                        FiguresView.of(page.card().whole()),
                        page.card().disagreements())))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
