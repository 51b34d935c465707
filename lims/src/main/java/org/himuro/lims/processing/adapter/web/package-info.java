/** Pages of processing. */
@NullMarked
package org.himuro.lims.processing.adapter.web;

import org.jspecify.annotations.NullMarked;
