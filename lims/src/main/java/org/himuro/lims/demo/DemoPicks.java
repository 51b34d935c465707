package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.*;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.picking.PickPurpose;
import org.himuro.lims.picking.PickTube;
import org.himuro.lims.picking.RequestPick;
import org.himuro.lims.picking.application.PickingTubes;
import org.himuro.lims.picking.application.PuttingBack;
import org.himuro.lims.picking.application.RequestingPicks;
import org.himuro.lims.platform.database.Queries;

/** A list of bloods that is being fetched from two units: some are in hand, one is back. */
@Singleton
final class DemoPicks {
    private static final int LISTED = 12;
    private static final String BLOODS = "select t.code from tube t join container c on c.id = t.place_id"
            + " where t.material = 'BLOOD' and t.place = 'POSITION' and t.claimed = false and t.quarantined = false"
            + " and t.destruction_by is null and c.site = ? order by t.code limit 60";

    private final Steps steps;
    private final DemoBank bank;
    private final RequestingPicks requesting;
    private final PickingTubes picking;
    private final PuttingBack putting;
    private final Queries rows;

    DemoPicks(
            Steps steps,
            DemoBank bank,
            RequestingPicks requesting,
            PickingTubes picking,
            PuttingBack putting,
            Queries rows) {
        this.steps = steps;
        this.bank = bank;
        this.requesting = requesting;
        this.picking = picking;
        this.putting = putting;
        this.rows = rows;
    }

    void fetch(DemoWorld world, Instant now) {
        var technician = world.as("technician", HOSPITAL);
        var bloods = rows.query(BLOODS, List.of(technician.site()), row -> row.getString(1));
        var listed = IntStream.range(0, bloods.size())
                .filter(i -> i % 4 == 1)
                .mapToObj(bloods::get)
                .limit(LISTED)
                .toList();
        var apart =
                listed.stream().filter(code -> listed.indexOf(code) % 3 == 0).toList();
        bank.storeApart(apart, HOSPITAL, technician, now.minus(Duration.ofHours(20)));
        var asked = new RequestPick(PickPurpose.OTHER, Optional.of("STUDY-2026-07"), listed);
        var pick = steps.done(requesting::run, asked, world.as("manager2", HOSPITAL), now.minus(Duration.ofMinutes(50)))
                .pick();
        for (int i = 0; i < 3; i++) {
            fetched(pick, listed.get(3 * i), technician, now.minus(Duration.ofMinutes(14 - i)));
        }
        steps.done(
                putting::run,
                new PuttingBack.Put(pick, listed.getFirst(), Optional.empty()),
                technician,
                now.minus(Duration.ofMinutes(5)));
    }

    private void fetched(String pick, String tube, Actor by, Instant at) {
        steps.done(picking::pick, new PickTube(pick, tube), by, at);
    }
}
