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
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.himuro.lims.collection.application.BoardPage;
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
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** A page believes the connection for thirty seconds. */
    private static final Duration AT_LEAST = Duration.ofSeconds(10);

    private final SharedBoards boards;
    private final Sites sites;
    private final Pages pages;
    private final Frames frames;

    BoardPages(SharedBoards boards, Sites sites, Pages pages, Frames frames) {
        this.boards = boards;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        var text = frames.text(request);
        var name = sites.byId(viewer.site())
                .map(s -> text.either(s.nameJa(), s.nameEn()))
                .orElse(viewer.siteCode());
        var view = new BoardPage(name, viewer.zone(), "/board/live", boards.json(boards.of(viewer, text)));
        return pages.show(request, Room.BOARD, "collection/board", view, "board.title");
    }

    @Get("/live")
    @Produces(MediaType.APPLICATION_JSON)
    String asked(HttpRequest<?> request, Viewer viewer) {
        return boards.json(boards.of(viewer, frames.text(request)));
    }

    @Get("/live")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> live(HttpRequest<?> request, Viewer viewer) {
        var text = frames.text(request);
        return FlowAdapters.toPublisher(new Ticking<>(EVERY, () -> new Watch(viewer, text)));
    }

    /** What one reader is told: whatever changed, and now and then that nothing did. */
    private final class Watch implements Supplier<Optional<Event<String>>> {
        private final Viewer viewer;
        private final Text text;
        private Instant told = Instant.MIN;

        Watch(Viewer viewer, Text text) {
            this.viewer = viewer;
            this.text = text;
        }

        @Override
        public Optional<Event<String>> get() {
            var board = boards.of(viewer, text);
            if (!board.since().isAfter(told) && board.at().isBefore(told.plus(AT_LEAST))) {
                return Optional.empty();
            }
            told = board.at();
            return Optional.of(Event.of(boards.json(board)));
        }
    }
}
