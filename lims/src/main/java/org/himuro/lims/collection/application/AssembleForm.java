package org.himuro.lims.collection.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.WantedSpecimen;
import org.himuro.sop.protocol.Whose;

/**
 * The form of new kits.
 *
 * @param protocols in force today
 * @param protocol that was chosen; empty where none is in force
 * @param given what stood in the form when it was refused
 */
public record AssembleForm(
        List<Protocol> protocols, Optional<Protocol> protocol, Map<String, String> given, List<Reason> reasons) {
    public AssembleForm {
        protocols = List.copyOf(protocols);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    /** @param count as it stands in the form */
    public record Row(WantedSpecimen line, Material material, String count) {
        public String field() {
            return AssembleForm.field(line.id(), material);
        }

        public Phrase label() {
            return Phrase.of("kits.row", ProtocolPage.who(line), Phrase.name(material));
        }
    }

    public static String field(String line, Material material) {
        return "tubes-" + line + "-" + material.name();
    }

    /** What may be in a kit: the donor's own lines, each with every material it accepts; so many as wanted of the best. */
    public List<Row> rows() {
        return protocol.stream()
                .flatMap(p -> p.specimens().stream())
                .filter(line -> line.whose() == Whose.DONOR)
                .flatMap(line -> materials(line).stream().map(m -> new Row(line, m, count(line, m))))
                .toList();
    }

    public static List<Material> materials(WantedSpecimen line) {
        return line.materials().stream()
                .flatMap(m -> Arrays.stream(Material.values())
                        .filter(own -> own.name().equals(m.name())))
                .filter(AssembleForm::isCollected)
                .toList();
    }

    /** What comes out of other tubes is in no kit. */
    private static boolean isCollected(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE, ADJACENT_NORMAL_TISSUE, BLOOD, FFPE -> true;
            case BUFFY_COAT, PLASMA, DNA, RNA -> false;
        };
    }

    private String count(WantedSpecimen line, Material material) {
        boolean best = materials(line).getFirst() == material;
        return given.getOrDefault(
                field(line.id(), material), best && line.required() ? String.valueOf(line.tubes()) : "0");
    }

    public String value(String field, String otherwise) {
        return given.getOrDefault(field, otherwise);
    }
}
