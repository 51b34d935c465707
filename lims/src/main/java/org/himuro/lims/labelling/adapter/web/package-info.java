/** Labels of a case: sheet, printer commands, picture. */
@NullMarked
package org.himuro.lims.labelling.adapter.web;

import org.jspecify.annotations.NullMarked;
