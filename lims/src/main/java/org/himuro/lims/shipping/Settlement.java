package org.himuro.lims.shipping;

/** How a dispute about one line ended. */
public enum Settlement {
    /** The sender takes the receiver's word. */
    SENDER_YIELDS,
    /** The receiver takes the sender's word: what was sent and is missing is lost. */
    RECEIVER_YIELDS,
    /** The tube came after all. */
    ARRIVED
}
