package org.himuro.lims.storage;

import java.util.UUID;

/**
 * A request: a committed rack reading is taken back, as long as nothing happened since to what it touched.
 *
 * @param act the act that committed it
 */
public record UndoRack(String box, UUID act) {}
