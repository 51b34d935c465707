package org.himuro.lims.labelling;

/** What a person says of a label that perhaps came out. */
public enum PrintWord {
    /** It came out: counted. */
    PRINTED,
    /** It did not, or cannot be used: to be sent once more, with the reason. */
    SEND_AGAIN,
    /** It did not, and is not wanted any more. */
    NOT_WANTED
}
