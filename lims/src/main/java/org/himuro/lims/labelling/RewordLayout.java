package org.himuro.lims.labelling;

/**
 * The labels of the actor's site say this from now on (request {@code reword-layout}). Refused: {@code LAYOUT_CHANGED_MEANWHILE},
 * {@code LAYOUT_WRONG}, {@code LAYOUT_DOES_NOT_FIT}.
 *
 * @param version of the site's layout that was looked at; 0 where it was never changed
 * @param wording as {@link LabelLayout#wording}; empty to use the layout as it comes
 */
public record RewordLayout(PrintStock stock, int version, String wording) {}
