/** What every machine interface does alike: the act's id and time from the headers, the outcome as HTTP, bodies checked as a whole. */
@NullMarked
package org.himuro.lims.platform.api;

import org.jspecify.annotations.NullMarked;
