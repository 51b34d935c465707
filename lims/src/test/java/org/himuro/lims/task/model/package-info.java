@NullMarked
package org.himuro.lims.task.model;

import org.jspecify.annotations.NullMarked;
