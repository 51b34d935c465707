/** Pages of quality. */
@NullMarked
package org.himuro.lims.quality.adapter.web;

import org.jspecify.annotations.NullMarked;
