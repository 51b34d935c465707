/** Decisions about places, without anything around them. */
@NullMarked
package org.himuro.lims.storage.model;

import org.jspecify.annotations.NullMarked;
