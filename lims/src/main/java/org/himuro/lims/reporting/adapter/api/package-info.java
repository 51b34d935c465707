/**
 * Tubes for machines.
 */
@NullMarked
package org.himuro.lims.reporting.adapter.api;

import org.jspecify.annotations.NullMarked;
