package org.himuro.lims.storage;

import java.util.UUID;

/** A request: no further unit is built of this type. Refused: {@code UNIT_TYPE_UNKNOWN}. */
public record WithdrawUnitType(UUID type) {}
