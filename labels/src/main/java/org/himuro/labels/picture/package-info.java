/** Codes read from pictures: any barcode picture, and the tubes of a whole rack (L4, L6). Start at {@code RackPictureReader}. */
@NullMarked
package org.himuro.labels.picture;

import org.jspecify.annotations.NullMarked;
