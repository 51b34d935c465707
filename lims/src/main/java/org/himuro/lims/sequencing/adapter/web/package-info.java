/**
 * The pages of orders.
 */
@NullMarked
package org.himuro.lims.sequencing.adapter.web;

import org.jspecify.annotations.NullMarked;
