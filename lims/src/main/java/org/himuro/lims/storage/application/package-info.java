/** Storing: the pictures of units and boxes. */
@org.jspecify.annotations.NullMarked
package org.himuro.lims.storage.application;
