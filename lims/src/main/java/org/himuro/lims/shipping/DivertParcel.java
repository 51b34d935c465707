package org.himuro.lims.shipping;

/** Request {@code divert-parcel}: it goes to another site than was said; with every check of a receiver. @param receiver the site's code */
public record DivertParcel(String parcel, String receiver) {}
