/** What {@code /health} and {@code /prometheus} say, and who may read it. */
@NullMarked
package org.himuro.lims.platform.health;

import org.jspecify.annotations.NullMarked;
