/** What is kept, told as stories. */
@NullMarked
package org.himuro.lims.retention;

import org.jspecify.annotations.NullMarked;
