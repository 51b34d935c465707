/** Certificates of destruction on paper. */
@NullMarked
package org.himuro.lims.quality.adapter.document;

import org.jspecify.annotations.NullMarked;
