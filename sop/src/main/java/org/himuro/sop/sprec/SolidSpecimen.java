package org.himuro.sop.sprec;

/**
 * What is known of a solid sample.
 *
 * @param type code of the table, such as {@code TIS}
 * @param warm warm ischaemia: vessel clamped to removed from the body
 * @param cold cold ischaemia: removed to stabilised (frozen or in fixative)
 * @param fixation code of the table, such as {@code SNP} for snap freezing
 */
public record SolidSpecimen(
        String type,
        Collection collection,
        Timing warm,
        Timing cold,
        String fixation,
        Timing fixationTime,
        Storage storage) {}
