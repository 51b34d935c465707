/** Procedures as versioned data, and the pure rules they imply. */
@org.jspecify.annotations.NullMarked
package org.himuro.sop;
