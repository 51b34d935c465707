package org.himuro.lims.shipping;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.sop.acceptance.AssayKind;

/** What is ordered of tubes at a laboratory, and not done yet; a context below has the orders. An order's assay never changes. */
@FunctionalInterface
public interface OrderedWork {
    OrderedWork NONE = (tubes, laboratory) -> List.of();

    List<Work> of(Collection<UUID> tubes, UUID laboratory);

    /** @param order its code */
    record Work(UUID tube, String order, AssayKind assay) {}
}
