package org.himuro.labels.picture;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;

/** A picture as ZXing wants it. */
final class GraySource {
    private GraySource() {}

    static LuminanceSource of(Gray picture) {
        return new PlanarYUVLuminanceSource(
                picture.pixels(), picture.width(), picture.height(), 0, 0, picture.width(), picture.height(), false);
    }
}
