/** The register of procedures for machines, to be read. */
@NullMarked
package org.himuro.lims.procedure.adapter.api;

import org.jspecify.annotations.NullMarked;
