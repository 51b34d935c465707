package org.himuro.lims.sequencing.adapter.web;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.OrderSequencing;
import org.himuro.lims.sequencing.ResidualWish;
import org.himuro.lims.sequencing.SayResidual;
import org.himuro.lims.sequencing.application.NewOrder;
import org.himuro.lims.sequencing.application.OrderChoices;
import org.himuro.lims.sequencing.application.OrderingSequencing;
import org.himuro.lims.sequencing.application.ProposingRoute;
import org.himuro.lims.sequencing.application.SayingResidual;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.sop.acceptance.RuleSet.Method;

/** Places an order: a case or a tube is scanned, then tube, assay, method and laboratory are chosen on one page. */
@Hidden
@Controller("/orders")
@Needs(Right.ORDER_SEQUENCING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NewOrderPages {
    private final OrderChoices choices;
    private final OrderingSequencing ordering;
    private final ProposingRoute routing;
    private final Frames frames;
    private final Pages pages;
    private final ShippingRules rules;
    private final Ids ids;
    private final SayingResidual saying;
    private final OrderShow show;
    private final Problems problems;
    private final InstantSource clock;

    NewOrderPages(
            OrderChoices choices,
            OrderingSequencing ordering,
            ProposingRoute routing,
            Frames frames,
            Pages pages,
            ShippingRules rules,
            Ids ids,
            SayingResidual saying,
            OrderShow show,
            Problems problems,
            InstantSource clock) {
        this.choices = choices;
        this.ordering = ordering;
        this.routing = routing;
        this.frames = frames;
        this.pages = pages;
        this.rules = rules;
        this.ids = ids;
        this.saying = saying;
        this.show = show;
        this.problems = problems;
        this.clock = clock;
    }

    /** What is to become of what the laboratory does not use up. */
    @Post("/{code}/residual-wish")
    HttpResponse<?> residual(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new OrderForm(body);
        if (!show.visible(viewer, code)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var wish = form.one(ResidualWish.values(), "wish").orElse(ResidualWish.NOT_SAID);
        var command = new SayResidual(code, wish, Optional.of(form.text("to")).filter(to -> !to.isEmpty()));
        var now = clock.instant();
        var outcome = saying.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now);
        return outcome instanceof Outcome.Done<OrderAnswer>(var answer, var repeated)
                ? show.recorded(request, viewer, code, answer.warnings())
                : show.refused(request, viewer, code, List.of(), Refusals.of(outcome));
    }

    @Get("/new")
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var given = new HashMap<String, String>();
        asked.one(Assay.class, "assay").ifPresent(assay -> given.put("assay", assay.name()));
        asked.date("wanted").ifPresent(day -> given.put("wanted", day.toString()));
        given.put("tube", OrderForm.code(asked.text("tube")));
        var wanted = OrderForm.code(asked.text("for"));
        asked.check();
        return form(request, HttpStatus.OK, viewer, wanted, given, List.of());
    }

    @Post
    HttpResponse<?> order(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new OrderForm(body);
        var tube = OrderForm.code(form.text("tube"));
        var assay = form.one(Assay.values(), "assay");
        var method = form.one(Method.values(), "method");
        if (assay.isEmpty() || method.isEmpty()) {
            var incomplete = List.of(Reason.of("FORM_INCOMPLETE"));
            return form(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, tube, form.given(), incomplete);
        }
        var command = new OrderSequencing(tube, assay.get(), method.get(), form.text("laboratory"));
        var now = clock.instant();
        var outcome = ordering.run(command, viewer.actor(), form.act().orElseGet(ids::next), now, now);
        return outcome instanceof Outcome.Done<OrderAnswer>(var answer, var repeated)
                ? HttpResponse.seeOther(URI.create("/orders/" + answer.order()))
                : form(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, tube, form.given(), Refusals.of(outcome));
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String asked,
            Map<String, String> given,
            List<Reason> refused) {
        var tubes = asked.isEmpty() ? List.<NewOrder.Choice>of() : choices.tubes(asked, viewer.site());
        var view = new NewOrder(
                UnknownCode.searched(asked),
                tubes,
                asked.isEmpty() ? Optional.empty() : choices.needs(asked, viewer.site()),
                tubes.isEmpty() ? List.of() : routes(request, viewer, tubes, asked, given),
                given,
                ids.next().toString(),
                rules,
                refused);
        return pages.show(request, status, Room.DESK, "sequencing/new", view, "orders.new");
    }

    /** For the tube, assay and day as they stand in the form. */
    private List<NewOrder.Route> routes(
            HttpRequest<?> request,
            Viewer viewer,
            List<NewOrder.Choice> tubes,
            String asked,
            Map<String, String> given) {
        var ja = frames.text(request).language() == Language.JA;
        var form = new OrderForm(Map.copyOf(given));
        var assay = form.one(Assay.values(), "assay").orElse(Assay.WGS_T120);
        var code = form.text("tube").isEmpty() ? asked : OrderForm.code(form.text("tube"));
        var material = tubes.stream()
                .filter(t -> t.code().equals(code))
                .findFirst()
                .or(() -> tubes.stream().filter(t -> t.assays().contains(assay)).findFirst())
                .orElseGet(tubes::getFirst)
                .material();
        return routing.propose(viewer, assay, material, form.date("wanted"), clock.instant()).stream()
                .map(p -> new NewOrder.Route(routing.name(p.code(), ja), p))
                .toList();
    }
}
