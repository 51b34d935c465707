/** Storing, on a database. */
@NullMarked
package org.himuro.lims.processing;

import org.jspecify.annotations.NullMarked;
