package org.himuro.lims.shipping.model;

import org.himuro.lims.identity.Sites;

/** The two ends of a parcel's way, as the register of sites has them. */
public record Ends(Sites.Site sender, Sites.Site receiver) {}
