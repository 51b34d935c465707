/** Procedures in force: pages. */
@NullMarked
package org.himuro.lims.procedure.adapter.web;

import org.jspecify.annotations.NullMarked;
