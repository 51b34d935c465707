package org.himuro.lims.reporting.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.Router;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Provider;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.reporting.application.ApiPage;

/** The API's own description (X1), made from the routes that are really there: for machines a document, for people a page. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "himuro")
final class OpenApi {
    private final Provider<Router> router;
    private final Pages pages;

    OpenApi(Provider<Router> router, Pages pages) {
        this.router = router;
        this.pages = pages;
    }

    @Get("/api/v1/openapi.json")
    @Anyone
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This document")
    @Gives(OpenApiDocument.class)
    HttpResponse<?> document() {
        return HttpResponse.ok(OpenApiDocument.of(endpoints()));
    }

    @Get("/api")
    @Needs(Right.SIGNED_IN)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request) {
        var groups = endpoints().stream()
                .collect(Collectors.groupingBy(Endpoint::tag, LinkedHashMap::new, Collectors.toList()));
        var view = new ApiPage(groups.entrySet().stream()
                .map(g -> new ApiPage.Group(
                        g.getKey(), g.getValue().stream().map(OpenApi::line).toList()))
                .toList());
        return pages.show(request, Room.DESK, "reporting/api", view, "api.title");
    }

    private List<Endpoint> endpoints() {
        return router.get()
                .uriRoutes()
                .filter(r -> r.getUriMatchTemplate().toPathString().startsWith("/api/v1/"))
                .filter(r -> List.of("GET", "POST").contains(r.getHttpMethodName()))
                .map(Endpoint::of)
                .distinct()
                .sorted(Comparator.comparing(Endpoint::tag)
                        .thenComparing(Endpoint::path)
                        .thenComparing(Endpoint::method))
                .toList();
    }

    private static ApiPage.Line line(Endpoint endpoint) {
        return new ApiPage.Line(
                endpoint.id(),
                endpoint.method(),
                endpoint.path(),
                endpoint.summary(),
                endpoint.right().map(Enum::name).orElse(""),
                List.copyOf(endpoint.query().keySet()),
                endpoint.body()
                        .map(b -> b.type() + "\n" + Indented.of(b.schema()))
                        .orElse(""),
                endpoint.answer()
                        .map(a -> a.media() + "\n" + Indented.of(a.whole()))
                        .orElse(""));
    }
}
