/** What several kinds of test need: a whole application on a database of its own. */
@NullMarked
package org.himuro.test.support;

import org.jspecify.annotations.NullMarked;
