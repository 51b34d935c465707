package org.himuro.lims.shipping;

/** Request {@code open-parcel}. @param receiver the site's code */
public record OpenParcel(String receiver, Purpose purpose, TransportClass temperature) {}
