package org.himuro.lims.retention;

/** What for a tube is to leave its place, or content is to be taken out of it. */
public enum LeaveFor {
    /** Whatever is no re-analysis: the first analysis, processing, research. */
    USE,
    /** Of the same case: what the reserve is for. */
    REANALYSIS,
    /** To be kept elsewhere. */
    STORAGE,
    /** Back to where it came from. */
    RETURN,
    DISPOSAL
}
