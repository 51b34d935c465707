/**
 * Decisions about places. Pure: no clock, no ids, no framework.
 */
@NullMarked
package org.himuro.lims.storage.model;

import org.jspecify.annotations.NullMarked;
