/** The structure of the application, held by rules. */
@NullMarked
package org.himuro.test.architecture;

import org.jspecify.annotations.NullMarked;
