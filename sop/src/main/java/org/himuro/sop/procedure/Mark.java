package org.himuro.sop.procedure;

/** A moment in a specimen's life that limits are measured between; all are recorded, each for itself. */
public enum Mark {
    /** 摘出: the organ or tissue left the body. */
    RESECTED,
    /** 採取: the piece for research was taken. */
    SAMPLED,
    /** Put into the 4 °C refrigerator. */
    CHILLED,
    /** 急速凍結: immersed in liquid nitrogen. */
    FROZEN,
    /** Put into formalin. */
    FIXATION_BEGUN,
    /** Taken out of formalin for processing. */
    FIXATION_ENDED,
    /** Blood drawn. */
    COLLECTED,
    /** First spin begun. */
    CENTRIFUGED,
    /** Put into its place of storage. */
    STORED
}
