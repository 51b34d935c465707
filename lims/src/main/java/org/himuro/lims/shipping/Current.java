package org.himuro.lims.shipping;

import org.himuro.lims.ledger.Reads;

/** States as they are now, for pages: nothing is locked and nothing remembered. */
public interface Current extends Reads {}
