package org.himuro.integrations.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.integrations.instrument.InstrumentMapping.Measure;
import org.himuro.integrations.instrument.InstrumentMapping.Order;
import org.himuro.integrations.instrument.InstrumentMapping.Who;

/** Exports whose titles are known. They are offered where a file has them, and confirmed by a person like any other. */
public final class ReadyMappings {
    private static final Map<String, InstrumentMapping> ALL = new LinkedHashMap<>();

    static {
        ALL.put(
                "NanoDrop One",
                new InstrumentMapping(
                        '\t',
                        '.',
                        true,
                        0,
                        Who.TUBE_CODE,
                        Order.DOWN_COLUMNS,
                        titled("Sample Name"),
                        List.of(
                                measure("Nucleic Acid(ng/uL)", "CONCENTRATION", Scale.NG_PER_UL),
                                measure("A260/A280", "A260_280", Scale.NUMBER),
                                measure("A260/A230", "A260_230", Scale.NUMBER)),
                        Set.of(),
                        Set.of("Blank")));
    }

    private ReadyMappings() {}

    private static Column titled(String title) {
        return new Column(1, title, 1);
    }

    private static Measure measure(String title, String what, Scale scale) {
        return new Measure(titled(title), what, "NANODROP", scale, Optional.empty());
    }

    /** The one whose titles all stand in this line of the file. */
    public static Optional<Map.Entry<String, InstrumentMapping>> of(Sketch sketch) {
        return ALL.entrySet().stream()
                .filter(e -> e.getValue().delimiter() == sketch.delimiter())
                .filter(e -> {
                    var titles = sketch.titles(sketch.titlesAt(), sketch.delimiter());
                    return e.getValue().columns().stream()
                            .allMatch(c -> c.in(titles).isPresent());
                })
                .findFirst();
    }
}
