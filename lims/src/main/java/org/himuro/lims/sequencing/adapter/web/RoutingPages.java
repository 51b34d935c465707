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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.application.ProposingRoute;
import org.himuro.lims.sequencing.application.RoutingPage;
import org.himuro.lims.sequencing.model.Routing;
import org.himuro.lims.specimen.Material;

/** Which laboratories may take a batch of orders, and how it is shared out among them. */
@Hidden
@Controller("/orders")
@Needs(Right.ORDER_SEQUENCING)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoutingPages {
    static final int MOST = 10_000;

    private final ProposingRoute routing;
    private final Pages pages;
    private final Frames frames;
    private final InstantSource clock;

    RoutingPages(ProposingRoute routing, Pages pages, Frames frames, InstantSource clock) {
        this.routing = routing;
        this.pages = pages;
        this.frames = frames;
        this.clock = clock;
    }

    @Get("/routing")
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var assay = asked.one(Assay.class, "assay").orElse(Assay.WGS_T120);
        var material = asked.one(Material.class, "material")
                .orElse(assay == Assay.WGS_N30 ? Material.BLOOD : Material.TUMOUR_TISSUE);
        var wanted = asked.date("wanted");
        var orders = asked.count("orders", 1, MOST).orElse(1);
        asked.check();
        var ja = frames.text(request).language() == Language.JA;
        var proposals = routing.propose(viewer, assay, material, wanted, clock.instant());
        var view = new RoutingPage(
                assay,
                material,
                wanted.map(LocalDate::toString).orElse(""),
                orders,
                proposals,
                Routing.spread(proposals, orders),
                proposals.stream().collect(Collectors.toMap(Routing.Proposal::code, p -> routing.name(p.code(), ja))));
        return pages.show(request, Room.DESK, "sequencing/routing", view, "routing.title");
    }
}
