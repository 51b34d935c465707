/**
 * One class per verb of storing, and what its pages show.
 */
@NullMarked
package org.himuro.lims.storage.application;

import org.jspecify.annotations.NullMarked;
