package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.storage.RackStored;
import org.himuro.lims.storage.StoreRack;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.model.Position;
import org.himuro.lims.storage.model.RackCommit;
import org.himuro.lims.storage.model.RackDifferences;
import org.himuro.lims.storage.model.RackPreview;

/** A rack scanner's reading against the record of a box: preview, then commit in one act (L5). */
@Singleton
public final class StoringRack {
    private final Acts acts;
    private final Looking looking;
    private final RackStates states;

    StoringRack(Acts acts, Looking looking, RackStates states) {
        this.acts = acts;
        this.looking = looking;
        this.states = states;
    }

    /** @param fingerprint to be sent with the commit: what was looked at is what is done */
    public record Preview(Shape shape, RackDifferences differences, String fingerprint) {}

    public record Shape(int rows, int columns) {}

    /** Absent where the site has no such box. */
    public Optional<Preview> preview(String box, List<ReadCell> cells, UUID site) {
        var now = looking.ofTubes(seen(box, cells, site), states);
        return now.container(box).map(c -> shown(c, RackPreview.of(c, cells, now)));
    }

    private static Preview shown(Container box, RackDifferences differences) {
        var shape = new Shape(box.rowCount(), box.columnCount());
        return new Preview(shape, differences, RackPreview.fingerprint(differences));
    }

    public Outcome<RackStored> run(StoreRack command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "store-rack", command, actor, occurredAt, recordedAt);
        var seen = seen(command.box(), command.cells(), actor.site());
        return acts.perform(
                act,
                RackStored.class,
                reads -> RackCommit.decide(command, looking.ofTubes(seen, reads), act.occurredAt()));
    }

    private Looking.Seen seen(String box, List<ReadCell> cells, UUID site) {
        var codes = new LinkedHashSet<>(List.of(box));
        cells.forEach(c -> c.code().ifPresent(codes::add));
        var seen = looking.before(site, codes);
        var occupants = Optional.ofNullable(seen.codes().get(box))
                .map(ref -> looking.index().occupants(ref.id()))
                .orElse(Map.<Position, UUID>of());
        return seen.with(occupants);
    }
}
