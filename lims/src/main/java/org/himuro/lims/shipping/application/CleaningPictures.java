package org.himuro.lims.shipping.application;

/** Makes a photograph from outside anew: its pixels and nothing else that was in the file. */
@FunctionalInterface
public interface CleaningPictures {
    Answer clean(byte[] file);

    /** What became of it. */
    sealed interface Answer {
        /** @param jpeg upright and of modest size */
        record Clean(byte[] jpeg) implements Answer {}

        /** No picture that is read here: a JPEG or PNG of at most 50 megapixels. */
        record NoPicture() implements Answer {}

        /** Others are being looked at; later it may be. */
        record Busy() implements Answer {}
    }
}
