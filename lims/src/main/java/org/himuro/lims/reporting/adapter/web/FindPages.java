package org.himuro.lims.reporting.adapter.web;

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
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.reporting.application.FindPage;
import org.himuro.lims.reporting.application.Finding;
import org.himuro.lims.reporting.application.Found;

/** Anything that has a code, from anywhere. The text comes in the body: an address would stand in logs, and it may hold a name. */
@Hidden
@Controller("/find")
@Needs(Right.SIGNED_IN)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FindPages {
    private final Finding finding;
    private final Pages pages;

    FindPages(Finding finding, Pages pages) {
        this.finding = finding;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, FindPage.blank());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> find(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        return switch (finding.find(body.getOrDefault("text", ""), viewer)) {
            case Found.At(String href) -> HttpResponse.seeOther(URI.create(href));
            case Found.Choose choose -> page(request, HttpStatus.OK, FindPage.of(choose));
            case Found.Nothing nothing ->
                page(request, HttpStatus.NOT_FOUND, FindPage.of(nothing, viewer.may(Right.WORK_AT_BENCH)));
        };
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, FindPage view) {
        return pages.show(request, status, Room.DESK, "reporting/find", view, "find.title");
    }
}
