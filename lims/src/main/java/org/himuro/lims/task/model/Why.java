package org.himuro.lims.task.model;

/** Why a mail has not arrived. In words: {@code mail.why}. */
public enum Why {
    UNREACHABLE,
    TLS_FAILED,
    LOGIN_REFUSED,
    SENDER_REFUSED,
    /** The server asks to come again: 4xx. */
    PUT_OFF,
    /** The line ended before the server had answered. */
    BROKEN_OFF,
    /** The server will never take it: 5xx. */
    REFUSED,
    TOO_OLD,
    /** The account is closed, or its address was removed. */
    NO_ADDRESS,
    /** The person may not see it any more, or does not want it. */
    NOT_TOLD_ANY_MORE,
    /** The link was used or another took its place. */
    LINK_OVER
}
