/** The embedded Japanese face, for labels and for every document (L3). */
@NullMarked
package org.himuro.labels.fonts;

import org.jspecify.annotations.NullMarked;
