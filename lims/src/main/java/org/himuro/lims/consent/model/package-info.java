/**
 * What may be said about a consent: pure.
 */
@NullMarked
package org.himuro.lims.consent.model;

import org.jspecify.annotations.NullMarked;
