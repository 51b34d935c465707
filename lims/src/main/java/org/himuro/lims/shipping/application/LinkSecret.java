package org.himuro.lims.shipping.application;

/** The secret of a link on a parcel. @param text for the link, 256 random bits; nowhere kept */
public record LinkSecret(String text, String hash) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "LinkSecret[...]";
    }
}
