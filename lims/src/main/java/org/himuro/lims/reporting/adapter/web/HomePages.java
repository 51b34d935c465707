package org.himuro.lims.reporting.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.reporting.application.HomePage;

/** The first page. */
@Controller
@Needs(Right.SIGNED_IN)
@Hidden
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomePages {
    private final HomePage home;
    private final Pages pages;

    HomePages(HomePage home, Pages pages) {
        this.home = home;
        this.pages = pages;
    }

    @Get("/")
    HttpResponse<?> home(HttpRequest<?> request, Viewer viewer) {
        return pages.show(request, Room.DESK, "reporting/home", home.of(viewer), "home.title");
    }
}
