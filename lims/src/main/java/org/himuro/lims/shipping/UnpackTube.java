package org.himuro.lims.shipping;

/** Request {@code unpack-tube}: a tube or a whole box out of a parcel that is not given yet. A closed package is open again by that. */
public record UnpackTube(String parcel, String code) {}
