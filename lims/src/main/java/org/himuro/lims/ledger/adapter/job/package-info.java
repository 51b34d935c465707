/**
 * The clustered jobs of the ledger: sealing each minute, sweeping the outbox.
 */
@NullMarked
package org.himuro.lims.ledger.adapter.job;

import org.jspecify.annotations.NullMarked;
