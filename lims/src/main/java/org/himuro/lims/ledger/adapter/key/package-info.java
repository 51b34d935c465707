/** The key that seals: a file outside the database. */
@NullMarked
package org.himuro.lims.ledger.adapter.key;

import org.jspecify.annotations.NullMarked;
