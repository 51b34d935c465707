package org.himuro.lims.storage.application;

import java.time.Duration;
import org.himuro.labels.picture.PictureReading;
import org.himuro.labels.picture.RackPicture;
import org.himuro.labels.picture.RackShape;
import org.himuro.labels.picture.SeenFrom;

/**
 * Pictures of racks from below or above (L6). A picture may be hostile and needs more memory than the application has: it is read
 * outside of it, one at a time. Read again soon with the same shape and side, it is not looked at twice.
 */
@FunctionalInterface
public interface RackPictures {
    Answer read(byte[] picture, RackShape shape, SeenFrom from);

    sealed interface Answer {
        /** @param reading which may refuse the picture with its reasons */
        record Looked(PictureReading<RackPicture> reading) implements Answer {}

        /** Others are being read, and waiting for them was too long. */
        record Busy() implements Answer {}

        /** It took longer than a picture may. */
        record TookTooLong(Duration limit) implements Answer {}

        /** The reading broke off; why is for the log. */
        record BrokeOff() implements Answer {}
    }
}
