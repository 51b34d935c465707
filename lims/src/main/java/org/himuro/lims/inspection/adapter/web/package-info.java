/** Pages of acceptance inspection. */
@NullMarked
package org.himuro.lims.inspection.adapter.web;

import org.jspecify.annotations.NullMarked;
