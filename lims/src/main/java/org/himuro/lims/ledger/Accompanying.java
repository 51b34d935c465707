package org.himuro.lims.ledger;

import org.himuro.lims.shared.Fact;

/**
 * A fact in a stream of its own beside what an act is about: where the act is taken back, it is taken back with it, after the
 * other facts, and whatever else has happened in that stream is no reason against it.
 */
public interface Accompanying extends Fact {}
