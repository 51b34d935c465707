/** One layout and its fields as ZPL II, PNG and PDF sheet (L3). */
@NullMarked
package org.himuro.labels.render;

import org.jspecify.annotations.NullMarked;
