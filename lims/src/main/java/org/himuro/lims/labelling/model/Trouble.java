package org.himuro.lims.labelling.model;

/** Why a printer prints nothing. */
public enum Trouble {
    NO_CONNECTION,
    /** It took the question and said nothing: some printers are silent while paper or ribbon is out or the head is open. */
    NO_ANSWER,
    NOT_UNDERSTOOD,
    HEAD_OPEN,
    PAPER_OUT,
    RIBBON_OUT,
    PAUSED,
    /** Its settings are lost, or it is too cold or too hot. */
    FAULT,
    /** It has something of somebody else's left to print. */
    BUSY,
    /** It was cut off while a label was on the way. */
    CUT_OFF
}
