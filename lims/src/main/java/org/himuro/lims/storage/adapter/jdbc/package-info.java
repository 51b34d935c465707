/**
 * Look-ups of places, aliases, places of quarantine, serial numbers.
 */
@NullMarked
package org.himuro.lims.storage.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
