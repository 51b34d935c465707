package org.himuro.lims.shipping.adapter.web;

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
import java.util.List;
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.application.ShowingParcel;

/** The door: any parcel that arrives, by its code. One that is addressed here leads to its receipt; of any other it is recorded. */
@Hidden
@Controller("/parcels/arrivals")
@Needs(Right.RECEIVE)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoorPages {
    private final ShowingParcel showing;
    private final StrayArrivals strays;

    DoorPages(ShowingParcel showing, StrayArrivals strays) {
        this.showing = showing;
        this.strays = strays;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return strays.show(request, HttpStatus.OK, List.of(), List.of());
    }

    @Post
    HttpResponse<?> arrived(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var codes = form.codes("code");
        var condition = form.fields().needed(ArrivalCondition.class, "condition", ArrivalCondition.OK);
        form.fields().check();
        if (codes.size() != 1) {
            var missing = List.of(Reason.of("ARRIVAL_INCOMPLETE"));
            return strays.show(request, HttpStatus.UNPROCESSABLE_ENTITY, missing, List.of());
        }
        var code = codes.getFirst();
        return showing.page(code, viewer.site(), viewer.everySite()).isPresent()
                ? HttpResponse.seeOther(URI.create("/parcels/" + code + "/receipt"))
                : strays.report(request, viewer, code, condition, form);
    }
}
