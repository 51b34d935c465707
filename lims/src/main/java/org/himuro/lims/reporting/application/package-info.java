/** Read models across contexts: the views of tube, list and home pages. */
@org.jspecify.annotations.NullMarked
package org.himuro.lims.reporting.application;
