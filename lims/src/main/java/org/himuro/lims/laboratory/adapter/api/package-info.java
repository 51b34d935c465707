/**
 * The register for machines.
 */
@NullMarked
package org.himuro.lims.laboratory.adapter.api;

import org.jspecify.annotations.NullMarked;
