package org.himuro.lims.shipping;

import java.util.UUID;

/** @param link the link's id, never its secret */
public record CourierLinkAnswer(String parcel, UUID link) {}
