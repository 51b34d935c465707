package org.himuro.sop.sprec;

/**
 * What is known of a fluid sample.
 *
 * @param type code of the table, such as {@code PL2}
 * @param container code of the primary container, such as {@code PED}
 * @param before collection to first spin; without spin, collection to processing
 * @param after last spin to storage
 */
public record FluidSpecimen(
        String type, String container, Delay before, Spin first, Spin second, Delay after, Storage storage) {}
