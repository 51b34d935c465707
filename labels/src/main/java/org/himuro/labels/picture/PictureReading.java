package org.himuro.labels.picture;

import java.util.List;
import java.util.Optional;

/**
 * What a reader makes of a picture.
 *
 * @param value absent exactly if a finding refuses the picture
 * @param findings all that was noticed
 * @param <T> what is read
 */
public record PictureReading<T>(Optional<T> value, List<PictureFinding> findings) {
    public PictureReading {
        findings = List.copyOf(findings);
    }

    static <T> PictureReading<T> refused(PictureFinding finding) {
        return new PictureReading<>(Optional.empty(), List.of(finding));
    }
}
