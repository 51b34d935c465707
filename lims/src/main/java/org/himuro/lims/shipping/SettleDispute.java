package org.himuro.lims.shipping;

/** Request {@code settle-dispute}: one side takes the other's word for a line. @param how {@code ARRIVED} is nobody's to say */
public record SettleDispute(String parcel, String tube, Settlement how) {}
