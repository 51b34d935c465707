/**
 * Invented data to look at: two hospitals, a biobank, two laboratories (one with an expired certificate), five freezers and
 * some thousand tubes, made by the same commands as real ones with a moved clock.
 *
 * <p>Goes only into the embedded database and only into an empty ledger; marked on every page. Technical, above all
 * contexts; nothing depends on it. Requirement: R7.
 */
@NullMarked
package org.himuro.lims.demo;

import org.jspecify.annotations.NullMarked;
