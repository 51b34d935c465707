package org.himuro.lims.labelling;

import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to the labels that a site prints. */
public sealed interface LayoutEvent extends Fact {
    /** From now on labels say this. @param wording as {@link LabelLayout#wording} */
    record LayoutReworded(UUID site, PrintStock stock, int base, String wording) implements LayoutEvent {}
}
