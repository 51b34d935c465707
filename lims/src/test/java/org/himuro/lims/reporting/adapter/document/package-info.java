@NullMarked
package org.himuro.lims.reporting.adapter.document;

import org.jspecify.annotations.NullMarked;
