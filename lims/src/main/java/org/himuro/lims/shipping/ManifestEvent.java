package org.himuro.lims.shipping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a parcel's manifest. Tubes and boxes are named by their streams. */
public sealed interface ManifestEvent extends Fact {

    record ManifestOpened(UUID parcel, Purpose purpose, TransportClass temperature) implements ManifestEvent {}

    record LinesPacked(List<PackedLine> lines) implements ManifestEvent {}

    /** @param box where a whole box was packed */
    record PackedLine(UUID tube, Optional<UUID> box) {}

    record LinesUnpacked(List<UUID> tubes) implements ManifestEvent {}

    record LinesAnswered(List<AnsweredLine> lines) implements ManifestEvent {}

    record AnsweredLine(UUID tube, LineState state, Optional<TubeCondition> condition) {}

    /** A symbol was scanned at receipt that is no tube of ours. Only how long it was is kept: it may hold a name. */
    record StrangerScanned(int length) implements ManifestEvent {}

    /** What the receiver saw of tubes beside their conditions. */
    record LinesNoted(List<NotedLine> lines) implements ManifestEvent {
        public LinesNoted {
            lines = List.copyOf(lines);
        }
    }

    /** @param note hash of a picture, a cell, microlitres: see {@link LineNote} */
    record NotedLine(UUID tube, LineNote note) {}
}
