/**
 * Files as they came, kept byte by byte under their hash: what a context read a decision from can be read again.
 */
@NullMarked
package org.himuro.lims.platform.files;

import org.jspecify.annotations.NullMarked;
