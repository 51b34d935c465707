package org.himuro.lims.collection.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.application.ProtocolList;
import org.himuro.lims.collection.application.ProtocolPage;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.procedure.ProcedureTitles;
import org.himuro.lims.procedure.Procedures;

/** Collection protocols, to be read by everybody who works by them. */
@Hidden
@Controller("/protocols")
@Needs(Right.SIGNED_IN)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProtocolPages {
    private static final ZoneId PROGRAMME = ZoneId.of("Asia/Tokyo");

    private final Protocols protocols;
    private final Procedures procedures;
    private final Pages pages;
    private final Problems problems;
    private final InstantSource clock;

    ProtocolPages(Protocols protocols, Procedures procedures, Pages pages, Problems problems, InstantSource clock) {
        this.protocols = protocols;
        this.procedures = procedures;
        this.pages = pages;
        this.problems = problems;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PROGRAMME);
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        var view = new ProtocolList(protocols.all(), today());
        return pages.show(request, Room.DESK, "collection/protocols", view, "protocols.title");
    }

    /** The version asked for, or the newest. */
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id, @QueryValue Optional<Integer> version) {
        var found = protocols.all().stream()
                .filter(p -> p.version().id().equals(id))
                .filter(p -> version.map(v -> v == p.version().version()).orElse(true))
                .findFirst();
        return found.<HttpResponse<?>>map(p -> pages.show(
                        request,
                        Room.DESK,
                        "collection/protocol",
                        new ProtocolPage(
                                p, ProcedureTitles.of(procedures), p.effective().covers(today())),
                        "protocol.title",
                        p.version().id()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
