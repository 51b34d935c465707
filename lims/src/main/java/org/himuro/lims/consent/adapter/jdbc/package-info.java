/**
 * The projection of consents.
 */
@NullMarked
package org.himuro.lims.consent.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
