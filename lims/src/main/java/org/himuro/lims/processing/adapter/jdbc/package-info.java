/** Projections of processing, and what its pages ask of them. */
@NullMarked
package org.himuro.lims.processing.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
