/** The paper for when power or server is gone. */
@NullMarked
package org.himuro.lims.scan.adapter.document;

import org.jspecify.annotations.NullMarked;
