package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shipping.application.ParcelView;
import org.himuro.lims.shipping.application.ShowingParcel;
import org.himuro.lims.shipping.application.ShowingRoad;

/** One parcel to look at: where it is, who has it, what became of each of its tubes. */
@Hidden
@Controller("/parcels/{code}")
@Needs(Right.SEE_SHIPMENTS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OneParcelPages {
    private final ShowingParcel showing;
    private final ShowingRoad road;
    private final Pages pages;
    private final Problems problems;

    OneParcelPages(ShowingParcel showing, ShowingRoad road, Pages pages, Problems problems) {
        this.showing = showing;
        this.road = road;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        var parcel = showing.page(code, viewer.site(), viewer.everySite());
        var held = road.held(code, viewer.site(), viewer.everySite());
        if (parcel.isEmpty() || held.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var view = new ParcelView(
                parcel.get(),
                held.get(),
                viewer.may(Right.SHIP),
                viewer.may(Right.RECEIVE),
                viewer.may(Right.RETURN_QC));
        return pages.show(request, HttpStatus.OK, Room.DESK, "shipping/parcel", view, "parcel.title", code);
    }
}
