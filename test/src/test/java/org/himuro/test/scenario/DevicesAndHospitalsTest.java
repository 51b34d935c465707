package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The thread on files of other people's devices, tools and hospitals: once on ours, once on real ones. */
@Tag("L5")
@Tag("Q3")
@Tag("X3")
@ExtendWith(OneWorld.class)
class DevicesAndHospitalsTest {
    private final World world;

    DevicesAndHospitalsTest(World world) {
        this.world = world;
    }

    private void thread(Patient patient, RackFile rack, List<Caller.Upload> quality, String result, int row) {
        var walk = new Walk(world)
                .ordered(patient)
                .labelled()
                .frozen(world.boxes.getLast(), row, 1)
                .toBeSequenced("STANDARD")
                .sent()
                .received();
        walk.measured(quality, result);
        var page = world.laboratory
                .get("/orders/" + walk.order() + "?lang=en")
                .is(200)
                .body();
        assertThat(page.split("SHA-256", -1)).hasSize(quality.size() + 1);
        assertThat(walk.story(world.coordinator).saying("judged " + result).who())
                .contains("programme-standard");
        rack.storedIn(world, world.newRack(), walk.caseCode());
    }

    @Test
    void files_that_we_made_ourselves() {
        var patient = Patient.invented("73120301", "000000099000301", "柚木 香織", "ユズキ カオリ");
        thread(
                patient,
                RackFile.invented("1034000001", "1034000002"),
                new Qc("74.99", "360.0", "120.0").files("any"),
                "FAIL",
                1);
    }

    @Test
    void files_of_a_real_hospital_a_real_scanner_and_real_tools_none_of_which_counted_without_duplicates() {
        var files = RealFiles.found();
        thread(files.patient(), new RackFile(files.rack()), files.quality(), "INCOMPLETE", 2);
    }

    @Test
    void real_files_without_a_condition_leave_the_verdict_incomplete() {
        var files = RealFiles.found();
        var tissue = Tissue.frozen(world);
        var order = tissue.ordered("STANDARD");
        tissue.received(tissue.sent()).is(200);
        var answer = world.laboratory.apiUpload("/api/v1/orders/" + order + "/qc?confirmed=true", files.incomplete());
        assertThat(answer.is(200).json("result")).isEqualTo("INCOMPLETE");
    }
}
