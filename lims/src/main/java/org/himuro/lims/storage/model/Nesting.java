package org.himuro.lims.storage.model;

import org.himuro.lims.specimen.ContainerType;

/** What may stand in what (B1): always in something larger, so that no container ever stands in itself. */
public final class Nesting {
    private Nesting() {}

    /** 0 is the largest. */
    static int depth(ContainerType type) {
        return switch (type) {
            case ROOM -> 0;
            case FREEZER, TANK, REFRIGERATOR -> 1;
            case SHELF -> 2;
            case DRAWER -> 3;
            case RACK -> 4;
            case BOX, TUBE_RACK -> 5;
        };
    }

    public static boolean fits(ContainerType inner, ContainerType outer) {
        return depth(inner) > depth(outer);
    }
}
