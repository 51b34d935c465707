package org.himuro.lims.sequencing.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.sequencing.application.OrderView;
import org.himuro.lims.sequencing.application.ShowingOrders;

/** Orders, and each one's verdict with every line. */
@Hidden
@Controller("/orders")
@Needs(Right.SEE_SEQUENCING)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderPages {
    private static final int ROWS = 25;

    private final ShowingOrders showing;
    private final OrderShow show;
    private final Pages pages;

    OrderPages(ShowingOrders showing, OrderShow show, Pages pages) {
        this.showing = showing;
        this.show = show;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var before = request.getParameters().getFirst("after").flatMap(OrderForm::id);
        var orders = showing.list(viewer.site(), viewer.everySite(), before, ROWS + 1);
        var shown = orders.stream().limit(ROWS).toList();
        var next = orders.size() > ROWS ? Optional.of(shown.getLast().id().toString()) : Optional.<String>empty();
        var view = new OrderView.Listed(shown, next, viewer.may(Right.ORDER_SEQUENCING));
        return pages.show(request, Room.LABORATORY, "sequencing/orders", view, "orders.title");
    }

    @Get("/{code}")
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show.page(request, viewer, code);
    }
}
