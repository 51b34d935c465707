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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.application.CaseList;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.collection.application.CaseStandings;
import org.himuro.lims.collection.application.OpenCaseForm;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.PlanQueries;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.LeasedCodes;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.procedure.ProcedureTitles;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.sop.protocol.Protocol;

/** Cases of one's own site: the list, one of them, a new one. */
@Hidden
@Controller("/cases")
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CasePages {
    private static final int ROWS = 25;
    private static final int CODE = 64;

    private final CaseShow show;
    private final CaseQueries cases;
    private final CaseStandings standings;
    private final PlanQueries plans;
    private final OpeningCase opening;
    private final Vault vault;
    private final Procedures procedures;
    private final Protocols protocols;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    CasePages(
            CaseShow show,
            CaseQueries cases,
            CaseStandings standings,
            PlanQueries plans,
            OpeningCase opening,
            Vault vault,
            Procedures procedures,
            Protocols protocols,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.show = show;
        this.cases = cases;
        this.standings = standings;
        this.plans = plans;
        this.opening = opening;
        this.vault = vault;
        this.procedures = procedures;
        this.protocols = protocols;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    @Needs(Right.SEE_CASES)
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var from = asked.read("after", "next", TimeKey::read).orElse(TimeKey.START);
        var incomplete = asked.read(
                        "only", "incomplete", text -> Optional.of(text).filter("incomplete"::equals))
                .isPresent();
        asked.check();
        var sites = VisibleSites.of(viewer);
        var page = incomplete
                ? standings.incomplete(sites, from, ROWS)
                : Page.of(
                        cases.list(sites, from, ROWS + 1),
                        ROWS,
                        card -> CaseQueries.key(card).cursor());
        var next = page.next().map(cursor -> "/cases?" + (incomplete ? "only=incomplete&" : "") + "after=" + cursor);
        var view = new CaseList(
                page.items(),
                standings.of(page.items()),
                ProcedureTitles.of(procedures),
                incomplete,
                next,
                viewer.may(Right.OPEN_CASE));
        return pages.show(request, Room.DESK, "collection/cases", view, "cases.title");
    }

    @Get("/{code}")
    @Needs(Right.SEE_CASES)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return show.page(request, HttpStatus.OK, viewer, code, List.of());
    }

    @Get("/new")
    @Needs(Right.OPEN_CASE)
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer, @QueryValue Optional<String> plan) {
        return form(request, HttpStatus.OK, "WG", plan(plan.orElse(""), viewer), List.of());
    }

    @Post("/new")
    @Needs(Right.OPEN_CASE)
    HttpResponse<?> open(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var project = form.text("project", CODE);
        var kind = form.needed(CaseKind.class, "kind", CaseKind.SURGERY);
        var procedure = form.text("procedure", CODE);
        var protocol = Optional.of(form.text("protocol", CODE)).filter(p -> !p.isEmpty());
        var number = form.text("donor", CODE);
        var typed = form.text("code");
        var act = form.act(ids);
        form.check();
        var plan = plan(body.getOrDefault("plan", ""), viewer);
        var donor = plan.map(Plan::donor).or(() -> vault.donorOf(viewer.site(), number));
        if (donor.isEmpty()) {
            return form(request, HttpStatus.UNPROCESSABLE_ENTITY, project, plan, List.of(Reason.of("DONOR_UNKNOWN")));
        }
        var code = LeasedCodes.read(typed);
        if (code.isEmpty() && !typed.isEmpty()) {
            var reasons = List.of(Reason.of("CODE_NOT_LEASED"));
            return form(request, HttpStatus.UNPROCESSABLE_ENTITY, project, plan, reasons);
        }
        var command = new OpenCase(donor.get(), project, kind, procedure, protocol, plan.map(Plan::id), code);
        var now = clock.instant();
        return problems.answer(
                request,
                opening.run(command, viewer.actor(), act, now, now),
                opened -> HttpResponse.seeOther(URI.create("/cases/" + opened.code())),
                reasons -> form(request, HttpStatus.UNPROCESSABLE_ENTITY, project, plan, reasons));
    }

    private Optional<Plan> plan(String text, Viewer viewer) {
        return Fields.uuid(text).flatMap(id -> plans.byId(id, viewer.site()));
    }

    private List<Protocol> inForce() {
        var now = clock.instant();
        return protocols.all().stream()
                .filter(p -> protocols
                        .inForce(p.version().id(), now)
                        .filter(p::equals)
                        .isPresent())
                .toList();
    }

    private HttpResponse<?> form(
            HttpRequest<?> request, HttpStatus status, String project, Optional<Plan> plan, List<Reason> reasons) {
        var view = new OpenCaseForm(
                ids.next().toString(), project, ProcedureTitles.of(procedures), inForce(), plan, reasons);
        return pages.show(request, status, Room.DESK, "collection/open", view, "case.new");
    }
}
