package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.shared.Ids;

/** All tubes that a search finds, for a file; who took which is written down before the first of them leaves. */
@Singleton
public final class ExportingTubes {
    private final TubeRegister tubes;
    private final Exports exports;
    private final Ids ids;
    private final InstantSource clock;

    ExportingTubes(TubeRegister tubes, Exports exports, Ids ids, InstantSource clock) {
        this.tubes = tubes;
        this.exports = exports;
        this.ids = ids;
        this.clock = clock;
    }

    /** A file that may be written now. */
    @FunctionalInterface
    public interface Rows {
        /** @param some takes the rows as they are read */
        void to(Consumer<List<TubeRow>> some);
    }

    public Rows of(TubeQuery query, Viewer viewer, String kind) {
        var id = ids.next();
        var asked = ListingTubes.text(ListingTubes.address(query.conditions(), query.sort()));
        exports.begun(id, viewer.site(), viewer.person(), kind, asked, clock.instant());
        return some -> {
            var written = new AtomicInteger();
            tubes.each(query, rows -> {
                some.accept(rows);
                written.addAndGet(rows.size());
            });
            exports.finished(id, written.get());
        };
    }
}
