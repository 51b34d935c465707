@NullMarked
package org.himuro.lims.procedure.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
