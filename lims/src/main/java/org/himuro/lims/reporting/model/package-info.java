/**
 * How histories join to a story. Pure.
 */
@NullMarked
package org.himuro.lims.reporting.model;

import org.jspecify.annotations.NullMarked;
