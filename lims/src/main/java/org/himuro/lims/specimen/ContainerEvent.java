package org.himuro.lims.specimen;

import java.util.UUID;

/** What happens to a container: moving it is one fact, whatever is inside. */
public sealed interface ContainerEvent extends SpecimenEvent {

    /**
     * @param rows 0 with {@code columns} 0 for a container without positions (unpositioned)
     * @param temperatureClass domain code, e.g. {@code ULT_80}; {@code NONE} for a box that takes its unit's
     */
    record ContainerRegistered(
            String code, ContainerType type, String name, UUID site, int rows, int columns, String temperatureClass)
            implements ContainerEvent {}

    /** Into another container. @param cell empty where the parent has no positions */
    record ContainerPlaced(UUID parent, String cell) implements ContainerEvent {}

    /** Out of its parent, in the hands of {@code site}. */
    record ContainerTaken(UUID site) implements ContainerEvent {}

    /** Into a parcel with everything in it. */
    record ContainerPacked(UUID parcel, UUID addressee) implements ContainerEvent {}

    record ContainerReceived(UUID parcel, UUID site) implements ContainerEvent {}

    record ContainerRetired(String reason) implements ContainerEvent {}

    /** Something in one of its positions conflicts with the record, and no tube can be named for it. */
    record ContainerMarked(String code, String cell) implements ContainerEvent {}
}
