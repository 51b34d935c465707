/** Processing for machines. */
@NullMarked
package org.himuro.lims.processing.adapter.api;

import org.jspecify.annotations.NullMarked;
