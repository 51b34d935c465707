/**
 * Java programs of our own that look at what came from outside, apart from this process.
 */
@NullMarked
package org.himuro.lims.platform.process;

import org.jspecify.annotations.NullMarked;
