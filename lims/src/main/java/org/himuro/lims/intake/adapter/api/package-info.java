/** Lists of an existing bank for machines. */
@NullMarked
package org.himuro.lims.intake.adapter.api;

import org.jspecify.annotations.NullMarked;
