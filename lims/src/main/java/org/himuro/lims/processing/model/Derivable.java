package org.himuro.lims.processing.model;

import java.util.EnumSet;
import java.util.Set;
import org.himuro.lims.specimen.Material;

/** What can be made of what. */
public final class Derivable {
    private Derivable() {}

    /** None where nothing is made of it; in the order in which it is offered. */
    public static Set<Material> from(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE, ADJACENT_NORMAL_TISSUE, FFPE, BUFFY_COAT, PLASMA ->
                EnumSet.of(Material.DNA, Material.RNA);
            case BLOOD -> EnumSet.of(Material.DNA, Material.RNA, Material.PLASMA, Material.BUFFY_COAT);
            case DNA, RNA -> EnumSet.noneOf(Material.class);
        };
    }
}
