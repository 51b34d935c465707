/** Worklists on paper. */
@NullMarked
package org.himuro.lims.processing.adapter.document;

import org.jspecify.annotations.NullMarked;
