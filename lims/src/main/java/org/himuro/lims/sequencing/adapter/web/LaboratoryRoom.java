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
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.sequencing.application.LaboratoryFront;
import org.himuro.lims.sequencing.application.ShowingOrders;
import org.himuro.lims.shipping.ParcelDesk;

/** The laboratory's first page: what comes in, and what is still to be sent back. Never anything of other sites. */
@Hidden
@Controller("/laboratory")
@Needs(Right.RECEIVE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LaboratoryRoom {
    private static final int ROWS = 25;

    private final ParcelDesk desk;
    private final ShowingOrders showing;
    private final Sites sites;
    private final Pages pages;

    LaboratoryRoom(ParcelDesk desk, ShowingOrders showing, Sites sites, Pages pages) {
        this.desk = desk;
        this.showing = showing;
        this.sites = sites;
        this.pages = pages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> front(HttpRequest<?> request, Viewer viewer) {
        var coming = desk.list(viewer.site(), false, ParcelDesk.Which.TO_RECEIVE, Optional.empty(), ROWS);
        var sees = viewer.may(Right.SEE_SEQUENCING);
        var orders = sees
                ? showing.list(viewer.site(), false, Optional.empty(), ROWS).stream()
                        .filter(o -> o.result().isEmpty())
                        .toList()
                : List.<SequencingOrder>of();
        var own = sites.byId(viewer.site())
                .filter(site -> viewer.may(Right.SEE_LABORATORY) && site.category() == Sites.Category.LABORATORY)
                .map(Sites.Site::code);
        var view = new LaboratoryFront(coming, orders, sees, own);
        return pages.show(request, Room.LABORATORY, "sequencing/front", view, "room.laboratory");
    }
}
