/**
 * Pages: tube, tubes, first page, jump.
 */
@NullMarked
package org.himuro.lims.reporting.adapter.web;

import org.jspecify.annotations.NullMarked;
