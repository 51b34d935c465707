/** The pages of imports. */
@NullMarked
package org.himuro.lims.intake.adapter.web;

import org.jspecify.annotations.NullMarked;
