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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.OrderSequencing;
import org.himuro.lims.sequencing.application.OrderView;
import org.himuro.lims.sequencing.application.OrderingSequencing;
import org.himuro.lims.sequencing.application.ShowingOrders;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.acceptance.RuleSet.Method;

/** Orders, and each one's verdict with every line. */
@Hidden
@Controller("/orders")
@Needs(Right.SEE_SEQUENCING)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderPages {
    private static final int ROWS = 25;

    private final ShowingOrders showing;
    private final OrderingSequencing ordering;
    private final OrderShow show;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    OrderPages(
            ShowingOrders showing,
            OrderingSequencing ordering,
            OrderShow show,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.ordering = ordering;
        this.show = show;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        return list(request, HttpStatus.OK, viewer, List.of());
    }

    @Post
    @Needs(Right.ORDER_SEQUENCING)
    HttpResponse<?> order(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var assay = one(Assay.values(), text(body, "assay"));
        var method = one(Method.values(), text(body, "method"));
        if (assay.isEmpty() || method.isEmpty()) {
            return list(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, List.of(Reason.of("FORM_INCOMPLETE")));
        }
        var waiver = Optional.of(text(body, "waiver")).filter(w -> !w.isEmpty());
        var command = new OrderSequencing(
                text(body, "tube").replaceAll("[\\s-]", ""),
                assay.get(),
                method.get(),
                text(body, "laboratory"),
                waiver);
        var now = clock.instant();
        return switch (ordering.run(command, viewer.actor(), act(body), now, now)) {
            case Outcome.Done<OrderAnswer>(var answer, var repeated) ->
                HttpResponse.seeOther(URI.create("/orders/" + answer.order()));
            case Outcome.Refused<OrderAnswer>(var reasons, var repeated) ->
                list(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, reasons);
            case Outcome.InProgress<OrderAnswer> running ->
                list(request, HttpStatus.CONFLICT, viewer, List.of(Reason.of("IN_PROGRESS")));
            case Outcome.OtherContent<OrderAnswer> other ->
                list(request, HttpStatus.CONFLICT, viewer, List.of(Reason.of("OTHER_CONTENT")));
        };
    }

    @Get("/{code}")
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show.of(request, viewer, code, List.of(), List.of())
                .<HttpResponse<?>>map(
                        v -> pages.show(request, Room.LABORATORY, "sequencing/order", v, "order.title", code))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private HttpResponse<?> list(HttpRequest<?> request, HttpStatus status, Viewer viewer, List<Reason> refused) {
        var before = request.getParameters().getFirst("after").flatMap(OrderPages::id);
        var orders = showing.list(viewer.site(), viewer.everySite(), before, ROWS + 1);
        var shown = orders.stream().limit(ROWS).toList();
        var next = orders.size() > ROWS ? Optional.of(shown.getLast().id().toString()) : Optional.<String>empty();
        var view = new OrderView.Listed(
                shown, next, viewer.may(Right.ORDER_SEQUENCING), ids.next().toString(), refused);
        return pages.show(request, status, Room.LABORATORY, "sequencing/orders", view, "orders.title");
    }

    private UUID act(Map<String, Object> body) {
        return id(text(body, "act")).orElseGet(ids::next);
    }

    private static Optional<UUID> id(String text) {
        return Optional.of(text)
                .filter(t -> t.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    private static String text(Map<String, Object> body, String field) {
        return body.getOrDefault(field, "").toString().strip();
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
    }
}
