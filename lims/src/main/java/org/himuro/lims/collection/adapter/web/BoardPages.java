package org.himuro.lims.collection.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.collection.application.Board;
import org.himuro.lims.collection.application.BoardPage;
import org.himuro.lims.collection.application.RunningClocks;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.Text;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** The wall board: a page, and at one address its clocks as events or, asked for, as JSON. */
@Hidden
@Controller("/board")
@Needs(Right.WORK_AT_BENCH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BoardPages {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final RunningClocks clocks;
    private final Sites sites;
    private final Pages pages;
    private final Frames frames;
    private final ObjectMapper json;
    private final InstantSource clock;

    BoardPages(RunningClocks clocks, Sites sites, Pages pages, Frames frames, ObjectMapper json, InstantSource clock) {
        this.clocks = clocks;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.json = json;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) throws IOException {
        var text = frames.text(request);
        var name = sites.byId(viewer.site())
                .map(s -> text.either(s.nameJa(), s.nameEn()))
                .orElse(viewer.siteCode());
        var view = new BoardPage(name, viewer.zone(), "/board/live", json.writeValueAsString(board(viewer, text)));
        return pages.show(request, Room.BOARD, "collection/board", view, "board.title");
    }

    @Get("/live")
    @Produces(MediaType.APPLICATION_JSON)
    Board asked(HttpRequest<?> request, Viewer viewer) {
        return board(viewer, frames.text(request));
    }

    @Get("/live")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<Board>> live(HttpRequest<?> request, Viewer viewer) {
        var text = frames.text(request);
        return FlowAdapters.toPublisher(new Ticking<>(EVERY, () -> Event.of(board(viewer, text))));
    }

    private Board board(Viewer viewer, Text text) {
        return clocks.board(viewer.site(), viewer.zone(), clock.instant(), t -> text.name(t.material()));
    }
}
