package org.himuro.lims.labelling;

import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to numbers that are set aside for a device. */
public sealed interface LeaseEvent extends Fact {
    /** From now on this device alone gives them. */
    record SerialsLeased(UUID site, UUID device, String scope, int firstSerial, int lastSerial) implements LeaseEvent {}

    /** What was not given is never given. */
    record SerialsRetired(SerialLease.Why why) implements LeaseEvent {}
}
