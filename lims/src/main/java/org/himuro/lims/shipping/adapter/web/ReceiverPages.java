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
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shipping.application.ReceiverLinks;
import org.himuro.lims.shipping.application.ReceiverView;

/**
 * The checklist of a receiver without an account (H4), by the link on the box and a code that is not on it. Before the question is
 * answered the page is the same whatever the address says; a wrong code, a dead link and one that never was are answered with the
 * same bytes.
 */
@Hidden
@Controller("/r/{token}")
@Anyone
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReceiverPages {
    private final ReceiverLinks links;
    private final ReceiverDesk desk;
    private final Pages pages;
    private final InstantSource clock;

    ReceiverPages(ReceiverLinks links, ReceiverDesk desk, Pages pages, InstantSource clock) {
        this.links = links;
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Where this link leads, as the sender's own browser reaches us. Parcel and manifest stand behind the {@code #}, which no browser
     * sends: a scanner reads them from the box without the network.
     */
    static String address(HttpRequest<?> request, String secret, String parcel, String manifest) {
        return CourierPages.origin(request) + "/r/" + secret + "#" + parcel + "." + manifest;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, String token) {
        return show(request, HttpStatus.OK, ReceiverView.asking(false));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> tell(HttpRequest<?> request, String token, @Body MultipartBody body) {
        var parts = CourierParts.of(body);
        var opened = links.open(token, parts.said("code"), clock.instant());
        if (opened.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, ReceiverView.asking(true));
        }
        var view = desk.told(opened.get(), parts);
        return show(request, view.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY, view);
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, ReceiverView view) {
        return pages.show(request, status, Room.LABORATORY, "shipping/receiver", view, "receiver.title")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
