package org.himuro.lims.collection;

import java.util.UUID;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;

/** Into liquid nitrogen or to -80 degrees (report {@code freeze-tube}). */
public record FreezeTube(UUID tube, FreezingMedium medium) {}
