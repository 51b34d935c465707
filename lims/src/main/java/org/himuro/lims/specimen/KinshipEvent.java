package org.himuro.lims.specimen;

import java.util.UUID;

/** What is said about how two donors are related; research ids, never a name. */
public sealed interface KinshipEvent extends SpecimenEvent {

    /** @param relation what the relative is to the proband */
    record DonorsRelated(UUID proband, UUID relative, Relation relation) implements KinshipEvent {}

    /** They are not, or not in this way. @param reason code */
    record RelationWithdrawn(String reason) implements KinshipEvent {}
}
