package org.himuro.lims.labelling.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.himuro.labels.render.Rendering.Values;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Material;

/** What stands in the fields of the labels that are printed here. ASCII only: every printer has it. No name, no hospital number. */
public final class LabelValues {
    /** As long as the codes that are printed, and none of them: a test label on a tube must not pass for another. */
    private static final String TUBE = "TEST0000000000000";

    private static final String BOX = "TEST0000000";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 28);

    private LabelValues() {}

    public static Values ofTube(String code, Material material, LocalDate day) {
        return wrap(code, shortened(material), day.toString());
    }

    private static Values wrap(String code, String first, String second) {
        int half = Math.min(7, code.length());
        return new Values(Map.of(
                "code",
                code,
                "codeStart",
                code.substring(0, half),
                "codeEnd",
                code.substring(half),
                "line1",
                first,
                "line2",
                second));
    }

    /** Of a kit: first its box's, then those of the tubes that are in it, in their order. */
    public static List<Values> ofKit(Kit kit) {
        var tubes = kit.in();
        var labels = new ArrayList<Values>();
        labels.add(wrap(kit.code(), "KIT", kit.bestBefore().toString()));
        for (var tube : tubes) {
            labels.add(
                    wrap(tube.code(), shortened(tube.material()), "KIT %d/%d".formatted(labels.size(), tubes.size())));
        }
        return labels;
    }

    /** What fits on a cryovial beside its symbol. */
    private static String shortened(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE -> "TUMOUR";
            case ADJACENT_NORMAL_TISSUE -> "NORMAL";
            case BUFFY_COAT -> "BUFFY";
            case BLOOD, PLASMA, FFPE, DNA, RNA -> material.name();
        };
    }

    /** @param cold the temperature class, {@code NONE} where there is none */
    public static Values ofContainer(String code, String title, ContainerType type, String cold) {
        return new Values(Map.of(
                "code",
                code,
                "title",
                title,
                "line1",
                type.name().replace('_', ' '),
                "line2",
                cold.equals("NONE") ? "" : cold));
    }

    /** Whatever may be printed on this stock is no longer than one of these. The first is good to look at, and for a test. */
    public static List<Values> samples(PrintStock stock) {
        return switch (stock) {
            case TUBE_WRAP ->
                Stream.concat(
                                Arrays.stream(Material.values()).map(material -> ofTube(TUBE, material, DAY)),
                                Stream.of(wrap(TUBE, "KIT", DAY.toString()), wrap(TUBE, "NORMAL", "KIT 20/20")))
                        .toList();
            case BOX_LABEL ->
                Stream.concat(Stream.of(ContainerType.BOX), Arrays.stream(ContainerType.values()))
                        .flatMap(type -> Stream.of("ULT_80", "REFRIGERATED", "NONE")
                                .map(cold -> ofContainer(BOX, BOX, type, cold)))
                        .toList();
        };
    }
}
