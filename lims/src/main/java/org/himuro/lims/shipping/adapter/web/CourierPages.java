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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shipping.application.CourierLinks;
import org.himuro.lims.shipping.application.CourierView;

/**
 * What a courier without an account tells of a parcel (H2), by the link on its outside. Before the question is answered the page is
 * the same whatever the address says; a wrong answer, a dead link and one that never was are answered with the same bytes.
 */
@Hidden
@Controller("/c/{token}")
@Anyone
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CourierPages {
    private final CourierLinks links;
    private final CourierDesk desk;
    private final Pages pages;
    private final InstantSource clock;

    CourierPages(CourierLinks links, CourierDesk desk, Pages pages, InstantSource clock) {
        this.links = links;
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    /** Where this link leads, as the sender's own browser reaches us. */
    static String address(HttpRequest<?> request, String secret) {
        return origin(request) + "/c/" + secret;
    }

    static String origin(HttpRequest<?> request) {
        var host = request.getHeaders().findFirst("Host").orElse("localhost");
        return (request.isSecure() ? "https://" : "http://") + host;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, String token) {
        return show(request, HttpStatus.OK, nothing(false));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> tell(HttpRequest<?> request, String token, @Body MultipartBody body) {
        var parts = CourierParts.of(body);
        var opened = links.open(token, parts.said("code"), clock.instant());
        if (opened.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, nothing(true));
        }
        var view = desk.told(opened.get(), parts);
        return show(request, view.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY, view);
    }

    private static CourierView nothing(boolean wrong) {
        return new CourierView(Optional.empty(), wrong, false, List.of(), Map.of());
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, CourierView view) {
        return pages.show(request, status, Room.DESK, "shipping/courier", view, "courier.title")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
