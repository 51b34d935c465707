package org.himuro.lims.shipping;

/** Request {@code make-courier-link}: a courier without an account may tell of this parcel; the link before works no longer. */
public record MakeCourierLink(String parcel) {}
