package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.storage.RackStored;
import org.himuro.lims.storage.StoreRack;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.model.RackCommit;
import org.himuro.lims.storage.model.RackDifferences;
import org.himuro.lims.storage.model.RackPreview;
import org.himuro.lims.storage.model.RackReadings;
import org.himuro.lims.storage.model.Situation;

/** A rack scanner's reading against the record of a box: preview, then commit in one act (L5). */
@Singleton
public final class StoringRack {
    private final Acts acts;
    private final Looking looking;
    private final RackStates states;
    private final RackFiles files;

    StoringRack(Acts acts, Looking looking, RackStates states, RackFiles files) {
        this.acts = acts;
        this.looking = looking;
        this.states = states;
        this.files = files;
    }

    /**
     * What is looked at.
     *
     * @param cells as the file has them
     * @param byHand position to code, for cells that the rack scanner could not read
     * @param turned the rack lay turned by 180 degrees
     * @param turning it is turned just now: the positions in {@code byHand} are those before
     * @param rackCode the rack's own code in the file
     */
    public record Look(
            List<ReadCell> cells,
            Map<String, String> byHand,
            boolean turned,
            boolean turning,
            Optional<String> rackCode) {
        public static Look asRead(List<ReadCell> cells) {
            return new Look(cells, Map.of(), false, false, Optional.empty());
        }
    }

    /**
     * @param cells turned and filled by hand as it was asked for
     * @param fingerprint to be sent with the commit: what was looked at is what is done
     * @param likelyTurned the record makes it likely that the rack lies turned by 180 degrees against these cells
     * @param otherRack the code in the file, where it is that of another container
     */
    public record Preview(
            Shape shape,
            List<ReadCell> cells,
            List<String> byHand,
            RackDifferences differences,
            String fingerprint,
            boolean likelyTurned,
            Optional<String> otherRack) {}

    public record Shape(int rows, int columns) {}

    /** Absent where the site has no such box. */
    public Optional<Shape> shape(String box, UUID site) {
        return preview(box, List.of(), Actor.system(site)).map(Preview::shape);
    }

    /** Absent where the site has no such box. */
    public Optional<Preview> preview(String box, List<ReadCell> cells, Actor reader) {
        return preview(box, Look.asRead(cells), reader);
    }

    public Optional<Preview> preview(String box, Look look, Actor reader) {
        var codes = codes(box, look.cells(), look.rackCode());
        codes.addAll(look.byHand().values());
        var now = looking.ofTubes(seen(box, codes, reader), states);
        return now.container(box).map(c -> shown(c, look, now));
    }

    private static Preview shown(Container box, Look look, Situation now) {
        int rows = box.rowCount();
        int columns = box.columnCount();
        var read = look.turned() ? RackReadings.turned(rows, columns, look.cells()) : look.cells();
        var scans = new HashMap<String, String>();
        look.byHand()
                .forEach((cell, code) ->
                        scans.put(look.turning() ? RackReadings.turned(rows, columns, cell) : cell, code));
        var filled = RackReadings.filled(read, scans);
        var record = RackPreview.registered(box, filled.filled(), now);
        var differences = RackDifferences.between(record, filled.filled());
        return new Preview(
                new Shape(rows, columns),
                filled.filled(),
                filled.byHand(),
                differences,
                RackPreview.fingerprint(differences),
                RackReadings.likelyTurned(record, filled.filled()),
                RackPreview.otherRack(box, look.rackCode(), now));
    }

    /** The file was received before: it stays if the reading is committed. */
    public Outcome<RackStored> run(StoreRack command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "store-rack", command, actor, occurredAt, recordedAt);
        var codes = codes(command.box(), command.cells(), command.handling().rackCode());
        var seen = seen(command.box(), codes, actor);
        return acts.perform(
                act,
                RackStored.class,
                reads -> RackCommit.decide(command, looking.ofTubes(seen, reads), act.occurredAt()),
                files.used(actor.site(), command.file()));
    }

    private static Set<String> codes(String box, List<ReadCell> cells, Optional<String> rackCode) {
        var codes = new LinkedHashSet<>(List.of(box));
        cells.forEach(c -> c.code().ifPresent(codes::add));
        rackCode.ifPresent(codes::add);
        return codes;
    }

    private Looking.Seen seen(String box, Set<String> codes, Actor actor) {
        var seen = looking.before(actor, codes);
        var taken = Optional.ofNullable(seen.codes().get(box))
                .map(ref -> looking.index().within(List.of(ref.id())))
                .orElse(StorageIndex.Taken.NONE);
        return seen.with(taken);
    }
}
