package org.himuro.sop.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@Tag("C3")
class ProcedureJsonTest {

    @Test
    void the_bench_gets_the_limits_as_small_json() {
        assertThat(ProcedureJson.limits(Tissue.STANDARD)).isEqualTo("""
                        {"procedure":"fresh-frozen-tissue","version":3,"origin":"sampled",\
                        "direct":{"iso":"PT30M","millis":1800000},\
                        "directNotices":[{"iso":"PT20M","millis":1200000},{"iso":"PT25M","millis":1500000}],\
                        "fallback":{"begin":{"iso":"PT30M","millis":1800000},\
                        "within":{"iso":"PT3H","millis":10800000},"from":"origin","reasonRequired":true,\
                        "holdCelsius":[2,8],\
                        "notices":[{"iso":"PT2H30M","millis":9000000},{"iso":"PT2H50M","millis":10200000}]}}""");
    }

    @Test
    void digits_are_those_of_json_in_every_locale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ProcedureJson.limits(Tissue.STRICT))
                    .contains("\"version\":1,")
                    .contains("1200000");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_json_is_readable() {
        assertThat((Object) new Yaml().load(ProcedureJson.limits(Tissue.STRICT)))
                .isNotNull();
    }
}
