/** Collecting: the view of the wall board. */
@org.jspecify.annotations.NullMarked
package org.himuro.lims.collection.application;
