/** The database servers the application runs on, its three accounts, its migrations and its rights. */
@NullMarked
package org.himuro.lims.platform.database;

import org.jspecify.annotations.NullMarked;
