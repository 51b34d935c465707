package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.SpecimenIndex;

/** Whether what lies in a container is frozen there: the container says so, or one that it is in. */
@Singleton
public final class ColdPlaces {
    private static final Set<String> FROZEN = Set.of("FROZEN_20", "ULT_80", "CRYO_135", "LN2_VAPOUR", "LN2_LIQUID");

    private final SpecimenIndex index;

    ColdPlaces(SpecimenIndex index) {
        this.index = index;
    }

    /** For one act: each container is looked up once. */
    public Predicate<UUID> look() {
        var known = new HashMap<UUID, Boolean>();
        return id -> known.computeIfAbsent(
                id, i -> index.path(i).stream().map(Container::temperatureClass).anyMatch(FROZEN::contains));
    }
}
