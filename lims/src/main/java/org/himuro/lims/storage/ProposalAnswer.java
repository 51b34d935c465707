package org.himuro.lims.storage;

/**
 * @param proposal its code, the same as that of the reservation that holds its positions
 * @param placed tubes for which a position is held
 * @param without tubes for which there is none
 */
public record ProposalAnswer(String proposal, int placed, int without) {}
