/** Signing in: the views of its pages. */
@org.jspecify.annotations.NullMarked
package org.himuro.lims.identity.application;
