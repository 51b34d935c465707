/** A procedure as paper. */
@NullMarked
package org.himuro.lims.procedure.adapter.document;

import org.jspecify.annotations.NullMarked;
