/** The consent of a donor: REST. */
@NullMarked
package org.himuro.lims.consent.adapter.api;

import org.jspecify.annotations.NullMarked;
