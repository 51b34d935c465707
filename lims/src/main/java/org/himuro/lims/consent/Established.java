package org.himuro.lims.consent;

/** @param donors whose consent was established @param left that were left as they are */
public record Established(int donors, int left) {
    public Established and(Established other) {
        return new Established(donors + other.donors, left + other.left);
    }
}
