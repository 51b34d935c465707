package org.himuro.lims.specimen;

import java.util.Optional;
import java.util.UUID;

/**
 * What a container's own history implies.
 *
 * @param parent the container or the parcel it is in
 * @param cell the position in the parent; empty where the parent has none
 */
public record Container(
        UUID id,
        String code,
        ContainerType type,
        String name,
        UUID site,
        int rowCount,
        int columnCount,
        String temperatureClass,
        Optional<UUID> parent,
        Optional<String> cell,
        Optional<UUID> parcel,
        Optional<UUID> addressee,
        boolean retired) {

    public boolean hasPositions() {
        return rowCount > 0;
    }
}
