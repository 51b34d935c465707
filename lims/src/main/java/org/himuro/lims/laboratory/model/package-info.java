/**
 * What a report about a laboratory records and marks: pure.
 */
@NullMarked
package org.himuro.lims.laboratory.model;

import org.jspecify.annotations.NullMarked;
