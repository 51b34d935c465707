package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.storage.StorageEvent.RackRead;

/** The rack readings that were committed to a box, and the files they came from. */
@Singleton
public final class PastRacks {
    private static final int SHOWN = 20;

    private final StorageIndex index;
    private final Histories histories;

    PastRacks(StorageIndex index, Histories histories) {
        this.index = index;
        this.histories = histories;
    }

    /**
     * @param file SHA-256 of the raw file, hexadecimal
     * @param cells positions that were read
     * @param changed positions in which the record was changed
     */
    public record Past(Instant at, String file, int cells, int changed) {}

    /** The latest first, of those that the site itself committed. */
    public List<Past> of(String box, UUID site) {
        return read(box, site)
                .sorted(Comparator.comparing(Recorded::occurredAt).reversed())
                .limit(SHOWN)
                .map(r -> past(r.occurredAt(), (RackRead) r.fact()))
                .toList();
    }

    /** Whether this file was read for this box by the site. */
    public boolean has(String box, UUID site, String file) {
        return read(box, site).anyMatch(r -> ((RackRead) r.fact()).file().equals(file));
    }

    private Stream<Recorded> read(String box, UUID site) {
        return index.visible(site, List.of(box)).values().stream()
                .flatMap(ref -> histories.of(List.of(ref.id())).getOrDefault(ref.id(), List.of()).stream())
                .filter(r -> r.fact() instanceof RackRead && r.actor().site().equals(site));
    }

    private static Past past(Instant at, RackRead read) {
        return new Past(at, read.file(), read.cells(), read.changed());
    }
}
