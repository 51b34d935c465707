/** Starting, stopping, backing up: the application as a process of its own, as the script starts it. */
@NullMarked
package org.himuro.test.start;

import org.jspecify.annotations.NullMarked;
