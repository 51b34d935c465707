/** Label layouts as data, in millimetres, and their checks (L3). */
@NullMarked
package org.himuro.labels.layout;

import org.jspecify.annotations.NullMarked;
