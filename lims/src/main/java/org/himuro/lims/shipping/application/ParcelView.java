package org.himuro.lims.shipping.application;

import org.himuro.lims.shipping.model.Legs;

/**
 * A parcel's page.
 *
 * @param held who has it
 * @param maySend the viewer has the right to pack and send
 * @param mayReceive the viewer has the right to receive
 * @param mayInspect the viewer has the right to inspect what the site received
 */
public record ParcelView(ParcelPage parcel, Legs.Held held, boolean maySend, boolean mayReceive, boolean mayInspect) {}
