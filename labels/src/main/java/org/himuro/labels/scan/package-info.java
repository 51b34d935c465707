/** What a scanner or a keyboard sent, brought into one form in one place (L1, L4). */
@NullMarked
package org.himuro.labels.scan;

import org.jspecify.annotations.NullMarked;
