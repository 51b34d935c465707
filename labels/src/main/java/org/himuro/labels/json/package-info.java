/** What the commands of this module answer. */
@NullMarked
package org.himuro.labels.json;

import org.jspecify.annotations.NullMarked;
