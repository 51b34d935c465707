package org.himuro.lims.preview;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import org.himuro.lims.collection.application.*;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.scan.application.BenchPage;
import org.himuro.lims.scan.model.Station;

@Controller
@Produces(MediaType.TEXT_HTML)
@Requires(env = "preview")
final class PreviewPages {
    private final Pages pages;
    private final ObjectMapper mapper;

    PreviewPages(Pages pages, ObjectMapper mapper) {
        this.pages = pages;
        this.mapper = mapper;
    }

    @Get("/preview/tube")
    HttpResponse<?> tube(HttpRequest<?> request) {
        var view = TubeExample.page();
        return pages.show(request, Room.BANK, "reporting/tube", view, "tube.title", view.code());
    }

    @Get("/preview/bench/{name}")
    HttpResponse<?> bench(HttpRequest<?> request, String name) throws IOException {
        var json = mapper.writeValueAsString(BenchExample.of(name, Instant.now()));
        var view = new BenchPage("切り出し室 1番台", ZoneId.of("Asia/Tokyo"), "", json, Station.BENCH);
        return pages.show(request, Room.BENCH, "scan/bench", view, "bench.title");
    }

    @Get("/preview/home")
    HttpResponse<?> home(HttpRequest<?> request) {
        return pages.show(request, Room.DESK, "reporting/home", ListExample.home(Instant.now()), "home.title");
    }

    @Get("/preview/tubes")
    HttpResponse<?> tubes(HttpRequest<?> request) {
        return pages.show(request, Room.BANK, "reporting/tubes", ListExample.tubes(Instant.now()), "tubes.title");
    }

    @Get("/preview/board")
    HttpResponse<?> board(HttpRequest<?> request) throws IOException {
        var json = mapper.writeValueAsString(ListExample.board(Instant.now()));
        var view = new BoardPage("中央病院", ZoneId.of("Asia/Tokyo"), "/preview/board/live", json);
        return pages.show(request, Room.BOARD, "collection/board", view, "board.title");
    }

    @Get("/preview/board/live")
    @Produces(MediaType.APPLICATION_JSON)
    Board live() {
        return ListExample.board(Instant.now());
    }

    @Get("/preview/box")
    HttpResponse<?> box(HttpRequest<?> request) {
        return pages.show(request, Room.BANK, "storage/box", PlaceExample.box(), "box.title", "B0412");
    }

    @Get("/preview/rack")
    HttpResponse<?> rack(HttpRequest<?> request) {
        return pages.show(request, Room.BANK, "storage/rack", RackExample.page(8, 12), "rack.title", "B0412");
    }

    @Get("/preview/rack-large")
    HttpResponse<?> largeRack(HttpRequest<?> request) {
        return pages.show(request, Room.BANK, "storage/rack", RackExample.page(16, 24), "rack.title", "B0412");
    }

    @Get("/preview/unit")
    HttpResponse<?> unit(HttpRequest<?> request) {
        return pages.show(request, Room.BANK, "storage/unit", PlaceExample.unit(), "unit.title", "ULT-03");
    }

    @Get("/preview/broken")
    HttpResponse<?> broken() {
        throw new IllegalStateException("invented failure");
    }
}
