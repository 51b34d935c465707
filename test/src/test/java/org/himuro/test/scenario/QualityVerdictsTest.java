package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the laboratory measured, against the rule set that the order's method names. */
@Tag("Q3")
@Tag("Q4")
@ExtendWith(OneWorld.class)
class QualityVerdictsTest {
    private final World world;

    QualityVerdictsTest(World world) {
        this.world = world;
    }

    private Answer judged(String method, List<Caller.Upload> files) {
        var tissue = Tissue.frozen(world);
        var order = tissue.ordered(method);
        tissue.received(tissue.sent()).is(200);
        world.laboratory
                .apiUpload("/api/v1/orders/" + order + "/qc?confirmed=true", files)
                .is(200);
        world.laboratory.get("/orders/" + order).is(200);
        return world.laboratory.api("/api/v1/orders/" + order).is(200);
    }

    @ParameterizedTest(name = "{0}: Q30 {1} %, {2} G, depth {3} is {4} by {5}")
    @CsvSource({
        "STANDARD, 75.00, 360.0, 120.0, PASS,        programme-standard",
        "STANDARD, 74.99, 360.0, 120.0, FAIL,        programme-standard",
        "STANDARD, 75.00, 359.9, 120.0, FAIL,        programme-standard",
        "STANDARD, 75.00, 360.0, 116.1, CONDITIONAL, programme-standard",
        "LIMITED,  75.00, 180.0, 60.0,  PASS,        programme-limited",
    })
    void a_tumour(String method, String q30, String giga, String depth, String result, String ruleSet) {
        var order = judged(method, new Qc(q30, giga, depth).files("any"));
        assertThat(order.json("result")).isEqualTo(result);
        assertThat(order.json("ruleSet")).isEqualTo(ruleSet);
    }

    @Test
    void a_condition_that_no_file_measured_leaves_the_verdict_incomplete_and_each_value_keeps_its_file() {
        var order = judged(
                "STANDARD", new Qc("99.00", "399.0", "120.0").files("any").subList(0, 2));
        assertThat(order.json("result")).isEqualTo("INCOMPLETE");
        var body = order.body();
        var q30 = body.substring(body.indexOf("\"metric\":\"Q30\""));
        assertThat(q30.substring(0, q30.indexOf("}"))).contains("\"files\":[\"fastp-");
        var depth = body.substring(body.indexOf("\"metric\":\"MEAN_DEPTH\""));
        assertThat(depth.substring(0, depth.indexOf("}"))).contains("\"files\":[\"mosdepth-");
    }
}
