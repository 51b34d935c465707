package org.himuro.lims.processing;

/** Nothing more is done of a worklist (request {@code close-worklist}). */
public record CloseWorklist(String worklist) {}
