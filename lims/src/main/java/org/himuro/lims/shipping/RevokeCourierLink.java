package org.himuro.lims.shipping;

/** Request {@code revoke-courier-link}: what was printed works no longer. */
public record RevokeCourierLink(String parcel) {}
