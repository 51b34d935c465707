/**
 * The grammar of the bench: what a scan means with what is in hand. Pure.
 */
@NullMarked
package org.himuro.lims.scan.model;

import org.jspecify.annotations.NullMarked;
