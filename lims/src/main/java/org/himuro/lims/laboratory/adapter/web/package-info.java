/**
 * The pages of the register.
 */
@NullMarked
package org.himuro.lims.laboratory.adapter.web;

import org.jspecify.annotations.NullMarked;
