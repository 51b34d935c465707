/** Decisions about places, without anything around them. */
@NullMarked
package org.himuro.lims.processing.model;

import org.jspecify.annotations.NullMarked;
