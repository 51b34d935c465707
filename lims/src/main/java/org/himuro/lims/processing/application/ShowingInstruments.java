package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.processing.UndoProcessing;
import org.himuro.lims.processing.application.InstrumentPage.Given;
import org.himuro.lims.processing.application.InstrumentPage.KnownInstrument;
import org.himuro.lims.processing.application.InstrumentPage.PastFile;

/** The page of instruments' files as it stands. */
@Singleton
public final class ShowingInstruments {
    private static final int PAST = 20;

    private final InstrumentQueries instruments;
    private final Staff staff;
    private final InstantSource clock;

    ShowingInstruments(InstrumentQueries instruments, Staff staff, InstantSource clock) {
        this.instruments = instruments;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param taken id of what was taken just now */
    public InstrumentPage page(
            Viewer viewer,
            Optional<String> taken,
            List<String> said,
            Given given,
            Optional<FilePreview> preview,
            Optional<InstrumentTeaching> teach) {
        var known = instruments.of(viewer.site());
        var past = instruments.past(viewer.site(), PAST);
        var names = staff.names(Stream.concat(
                        known.stream().map(i -> i.taughtBy()), past.stream().map(InstrumentQueries.Past::person))
                .distinct()
                .toList());
        var files = past.stream()
                .map(p -> new PastFile(p, names.getOrDefault(p.person(), "–"), undoable(p, viewer)))
                .toList();
        return new InstrumentPage(
                known.stream()
                        .map(i -> new KnownInstrument(i, names.getOrDefault(i.taughtBy(), "–")))
                        .toList(),
                files,
                taken.flatMap(id -> files.stream()
                        .filter(f -> f.id().toString().equals(id) && !f.file().undone())
                        .findFirst()),
                said,
                given,
                preview,
                teach);
    }

    private boolean undoable(InstrumentQueries.Past past, Viewer viewer) {
        return !past.undone()
                && past.person().equals(viewer.person())
                && !past.at().plus(UndoProcessing.WINDOW).isBefore(clock.instant());
    }
}
