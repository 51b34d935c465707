/**
 * Quarantine and destruction, decided on a ledger in memory.
 */
@NullMarked
package org.himuro.lims.quality;

import org.jspecify.annotations.NullMarked;
