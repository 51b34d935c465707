package org.himuro.lims.collection.adapter.web;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.himuro.lims.collection.application.Board;
import org.himuro.lims.collection.application.RunningClocks;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** However many watch the board of a site, it is read once in two seconds. */
@Singleton
final class SharedBoards {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final RunningClocks clocks;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Map<Key, Told> last = new ConcurrentHashMap<>();

    SharedBoards(RunningClocks clocks, ObjectMapper json, InstantSource clock) {
        this.clocks = clocks;
        this.json = json;
        this.clock = clock;
    }

    private record Key(UUID site, Language language) {}

    /** @param since when the clocks were first as they are now */
    record Told(Board board, Instant at, Instant since) {
        private boolean same(Board other) {
            return board.clocks().equals(other.clocks())
                    && board.more() == other.more()
                    && board.nextLimit().equals(other.nextLimit());
        }
    }

    Told of(Viewer viewer, Text text) {
        var now = clock.instant();
        return last.compute(
                new Key(viewer.site(), text.language()),
                (key, told) ->
                        told != null && told.at().plus(FRESH).isAfter(now) ? told : read(told, viewer, text, now));
    }

    /** The board as JSON. */
    String json(Told told) {
        try {
            return json.writeValueAsString(told.board());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Told read(@Nullable Told before, Viewer viewer, Text text, Instant now) {
        var board = clocks.board(viewer.site(), viewer.zone(), now, t -> text.name(t.material()));
        return new Told(board, now, before != null && before.same(board) ? before.since() : now);
    }
}
