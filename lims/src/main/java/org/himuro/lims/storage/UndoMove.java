package org.himuro.lims.storage;

import java.util.UUID;

/**
 * A request: a move is taken back, as long as nothing happened since to what it touched and its places are free.
 *
 * @param act the act that moved
 */
public record UndoMove(UUID act) {}
