/** Keys kept as files outside the database, and randomness. */
@NullMarked
package org.himuro.lims.identity.adapter.keys;

import org.jspecify.annotations.NullMarked;
