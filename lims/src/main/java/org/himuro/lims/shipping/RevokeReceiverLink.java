package org.himuro.lims.shipping;

/** Request {@code revoke-receiver-link}: what was printed for the receiver works no longer. */
public record RevokeReceiverLink(String parcel) {}
