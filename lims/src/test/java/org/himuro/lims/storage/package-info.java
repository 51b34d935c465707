/** Storing, on a database. */
@NullMarked
package org.himuro.lims.storage;

import org.jspecify.annotations.NullMarked;
