package org.himuro.lims.specimen;

/** How the content of a tube came out of others (W1). */
public enum Preparation {
    /** The same material, in parts. */
    ALIQUOT,
    /** Another material: DNA of tissue, plasma of blood. */
    DERIVATIVE,
    /** The same material of several tubes of one donor, put together. */
    POOL
}
