package org.himuro.lims.labelling;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.himuro.lims.labelling.LayoutEvent.LayoutReworded;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of what sites say on their labels, one for each site and stock. */
public final class LabelLayouts implements StreamKind<LabelLayout> {
    public static final LabelLayouts KIND = new LabelLayouts();

    private LabelLayouts() {}

    public static UUID streamOf(UUID site, PrintStock stock) {
        return UUID.nameUUIDFromBytes((site + " " + stock.name()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "label-layout";
    }

    @Override
    public LabelLayout blank(UUID id) {
        return new LabelLayout(id, new UUID(0, 0), PrintStock.TUBE_WRAP, 0, 0, "");
    }

    @Override
    public LabelLayout after(LabelLayout l, Recorded recorded) {
        return recorded.fact() instanceof LayoutReworded(var site, var stock, var base, var wording)
                ? new LabelLayout(l.id(), site, stock, base, l.version() + 1, wording)
                : l;
    }
}
