/** Cases and what happens to their tubes: REST. */
@NullMarked
package org.himuro.lims.collection.adapter.api;

import org.jspecify.annotations.NullMarked;
