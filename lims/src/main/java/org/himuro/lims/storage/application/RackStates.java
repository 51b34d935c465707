package org.himuro.lims.storage.application;

import org.himuro.lims.ledger.Reads;

/** States for a preview: read without an act, so nothing is locked. */
public interface RackStates extends Reads {}
