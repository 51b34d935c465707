package org.himuro.lims.task;

/** Tells whoever should know. Called after the commit, by a reaction: at least once, which is once. */
@FunctionalInterface
public interface Notices {
    void tell(Notice notice);
}
