/**
 * Deviations, quarantine and destruction for machines.
 */
@NullMarked
package org.himuro.lims.quality.adapter.api;

import org.jspecify.annotations.NullMarked;
