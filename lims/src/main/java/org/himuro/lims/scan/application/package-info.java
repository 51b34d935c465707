/** Scanning: the state of a bench as its page shows it. */
@org.jspecify.annotations.NullMarked
package org.himuro.lims.scan.application;
