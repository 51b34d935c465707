package org.himuro.lims.processing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.processing.ProcessingEvent.Drawn;
import org.himuro.lims.processing.ProcessingEvent.Filled;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/** What the history of an act of processing implies. @param undone it was taken back, and nothing of it counts */
public record Processing(
        UUID id,
        Preparation preparation,
        Material material,
        UUID site,
        UUID person,
        Instant doneAt,
        ProcessingEvent.Used used,
        List<Drawn> draws,
        List<Filled> children,
        Optional<UUID> worklist,
        boolean undone) {
    public Processing {
        draws = List.copyOf(draws);
        children = List.copyOf(children);
    }
}
