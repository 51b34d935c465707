package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.specimen.Kit;

/**
 * The labels of kits.
 *
 * @param onTheWay by kit
 */
public record KitLabelsPage(List<Kit> kits, Map<UUID, Print> onTheWay, PrintForm form) {
    public KitLabelsPage {
        kits = List.copyOf(kits);
        onTheWay = Map.copyOf(onTheWay);
    }

    /** The box's and those of its tubes. */
    public int labels() {
        return kits.stream().mapToInt(k -> k.in().size() + 1).sum();
    }

    public String sheet() {
        return "/kits/labels.pdf?codes=" + kits.stream().map(Kit::code).collect(Collectors.joining("+"));
    }
}
