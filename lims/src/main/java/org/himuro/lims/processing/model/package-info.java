/** Decisions about processing, pure. */
@NullMarked
package org.himuro.lims.processing.model;

import org.jspecify.annotations.NullMarked;
