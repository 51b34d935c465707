/** Who may read and change which rows: every route, tried on rows of another site (R1). */
@NullMarked
package org.himuro.test.rights;

import org.jspecify.annotations.NullMarked;
