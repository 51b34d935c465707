/** The application: one package per context, {@code Main} above them. */
@org.jspecify.annotations.NullMarked
package org.himuro.lims;
