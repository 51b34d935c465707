/**
 * Orders and their quality files for machines.
 */
@NullMarked
package org.himuro.lims.sequencing.adapter.api;

import org.jspecify.annotations.NullMarked;
