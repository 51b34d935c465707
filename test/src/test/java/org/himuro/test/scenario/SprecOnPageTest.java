package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.himuro.labels.id.Command;
import org.himuro.lims.shared.Ids;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a tube was handled, as SPREC writes it, from what was recorded. */
@Tag("C6")
@ExtendWith(OneWorld.class)
class SprecOnPageTest {
    private final World world;

    SprecOnPageTest(World world) {
        this.world = world;
    }

    private void says(String tube, String code) {
        assertThat(world.technician.get("/tubes/" + tube + "?lang=en").is(200).body())
                .contains(code);
    }

    @Test
    void removed_seventeen_minutes_before_it_was_frozen_and_stored_at_minus_80() {
        var tissue = Tissue.frozen(world);
        says(tissue.tumour(), "TIS-SRG-X-C-SNP-N-X");
        world.technician
                .api("/api/v1/puts", RefusedAtOnceTest.put(tissue.tumour(), world.boxes.getFirst(), "H09"))
                .is(200);
        says(tissue.tumour(), "TIS-SRG-X-C-SNP-N-D");
    }

    @Test
    void with_the_clamping_told_in_the_operating_room_the_warm_time_is_known() {
        var tissue = Tissue.labelled(world);
        scan(tissue.caseCode());
        scan(Command.Word.CLAMPED.code());
        world.pass(Duration.ofMinutes(8));
        tissue.removed().sampled();
        world.pass(Duration.ofMinutes(12));
        tissue.freezing().is(200);
        says(tissue.tumour(), "TIS-SRG-C-C-SNP-N-X");
    }

    private void scan(String symbol) {
        world.technician
                .api("/bench/scans", """
                {"actId":"%s","symbols":["%s"],"occurredAt":"%s","station":"OPERATING_ROOM"}""".formatted(world.app.bean(Ids.class).next(), symbol, world.clock.instant()))
                .is(200);
    }
}
