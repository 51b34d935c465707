/**
 * What is in hand at each bench, and what a code stands for.
 */
@NullMarked
package org.himuro.lims.scan.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
