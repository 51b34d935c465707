package org.himuro.sop.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.himuro.sop.document.DocumentNode;

/**
 * What a protocol may not say. Fault codes: {@code no-cohort}, {@code no-specimens}, {@code nothing-required}, {@code no-material},
 * {@code duplicate-id}, {@code material-twice} (a tube would count for two lines), {@code tumour-of-relative},
 * {@code normal-after-tumour} (tumour cells would be carried into the normal tissue), {@code unknown-procedure}, {@code no-kind}.
 */
final class ProtocolRules {
    private ProtocolRules() {}

    static void check(Protocol protocol, DocumentNode node, Set<String> procedures) {
        if (protocol.cohorts().isEmpty()) {
            node.at("for").at("cohorts").fault("no-cohort", "at least one cohort");
        }
        if (protocol.standard().filter(d -> d.occasions().isEmpty()).isPresent()) {
            node.at("default").at("kinds").fault("no-kind", "at least one kind of case");
        }
        var specimens = protocol.specimens();
        var list = node.at("specimens");
        if (specimens.isEmpty()) {
            list.fault("no-specimens", "at least one specimen");
        } else if (specimens.stream().noneMatch(WantedSpecimen::required)) {
            list.fault("nothing-required", "at least one specimen that is required");
        }
        unique(specimens, list);
        for (var wanted : specimens) {
            check(wanted, specimens, list, procedures);
        }
    }

    private static void unique(List<WantedSpecimen> specimens, DocumentNode list) {
        var ids = new HashSet<String>();
        var materials = new HashSet<String>();
        for (var wanted : specimens) {
            if (!ids.add(wanted.id())) {
                list.fault("duplicate-id", "each id once, not " + wanted.id() + " twice");
            }
            for (var material : wanted.materials()) {
                if (!materials.add(wanted.whose() + "/" + material)) {
                    list.fault("material-twice", "each material of a person once, see " + wanted.id());
                }
            }
        }
    }

    private static void check(
            WantedSpecimen wanted, List<WantedSpecimen> specimens, DocumentNode list, Set<String> procedures) {
        if (wanted.materials().isEmpty()) {
            list.fault("no-material", "at least one material for " + wanted.id());
        }
        if (wanted.role() == Role.TUMOUR && wanted.whose() != Whose.DONOR) {
            list.fault("tumour-of-relative", "a relative's normal, not a tumour, for " + wanted.id());
        }
        if (!procedures.contains(wanted.procedure())) {
            list.fault(
                    "unknown-procedure",
                    "one of " + String.join(", ", procedures.stream().sorted().toList()));
        }
        if (wanted.materials().contains(SpecimenMaterial.ADJACENT_NORMAL_TISSUE)
                && specimens.stream().anyMatch(t -> isTumourTissue(t) && t.order() < wanted.order())) {
            list.fault("normal-after-tumour", wanted.id() + " before the tumour: instruments are shared");
        }
    }

    private static boolean isTumourTissue(WantedSpecimen wanted) {
        return wanted.role() == Role.TUMOUR && wanted.materials().contains(SpecimenMaterial.TUMOUR_TISSUE);
    }
}
