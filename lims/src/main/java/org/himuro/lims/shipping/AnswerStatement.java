package org.himuro.lims.shipping;

/** Request {@code answer-statement}: the holder says whether a tube travelled that a receiver says to have. @param travelled with that it is the receiver's */
public record AnswerStatement(String tube, boolean travelled) {}
