/** Printed papers: A4 by reports that come with the application. */
@NullMarked
package org.himuro.lims.platform.document;

import org.jspecify.annotations.NullMarked;
