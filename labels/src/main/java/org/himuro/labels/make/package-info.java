/** {@code himuro label}: labels from a file of values, without a server (L3). */
@NullMarked
package org.himuro.labels.make;

import org.jspecify.annotations.NullMarked;
