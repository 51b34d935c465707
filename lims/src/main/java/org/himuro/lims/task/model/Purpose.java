package org.himuro.lims.task.model;

/** What a mail is for. */
public enum Purpose {
    NOTICES,
    /** Carries the link that confirms the address it goes to. */
    CONFIRM,
    TEST
}
