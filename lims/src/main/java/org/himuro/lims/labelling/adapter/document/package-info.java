/**
 * Labels as sheets, printer commands and pictures.
 */
@NullMarked
package org.himuro.lims.labelling.adapter.document;

import org.jspecify.annotations.NullMarked;
