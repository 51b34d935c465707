/**
 * Times, verdicts and decisions about cases and their tubes: pure.
 */
@NullMarked
package org.himuro.lims.collection.model;

import org.jspecify.annotations.NullMarked;
