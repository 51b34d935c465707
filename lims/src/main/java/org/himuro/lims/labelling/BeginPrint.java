package org.himuro.lims.labelling;

import java.util.UUID;

/** From now on bytes of a label may leave (request {@code begin-print}, by the system). Refused: {@code PRINT_NOT_WAITING}. */
public record BeginPrint(UUID print) {}
