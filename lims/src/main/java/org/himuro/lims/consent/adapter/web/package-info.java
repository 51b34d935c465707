/** The consent of a donor: a page. */
@NullMarked
package org.himuro.lims.consent.adapter.web;

import org.jspecify.annotations.NullMarked;
