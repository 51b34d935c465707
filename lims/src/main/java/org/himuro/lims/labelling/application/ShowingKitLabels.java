package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.KitIndex;

/** The labels of kits together: of each its box's and those of its tubes, in their order. */
@Singleton
public final class ShowingKitLabels {
    private final KitIndex kits;
    private final PrintQueries queries;
    private final ShowingPrinters printers;
    private final LayoutsInForce layouts;

    ShowingKitLabels(KitIndex kits, PrintQueries queries, ShowingPrinters printers, LayoutsInForce layouts) {
        this.kits = kits;
        this.queries = queries;
        this.printers = printers;
        this.layouts = layouts;
    }

    /** Empty where the site has none of them. Those that are ready and not on their way are offered. */
    public Optional<KitLabelsPage> page(
            List<String> codes, Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        var found = kits.byCodes(codes, viewer.site());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var onTheWay = queries.onTheWay(found.stream().map(Kit::id).toList());
        var offered = found.stream()
                .filter(k -> k.step() == Kit.Step.READY && !onTheWay.containsKey(k.id()))
                .toList();
        var form = new PrintForm(
                "/kits/labels/print",
                offered.stream().map(Kit::code).toList(),
                printers.printers(PrintStock.TUBE_WRAP, viewer),
                offered.stream().mapToInt(Kit::prints).max().orElse(0),
                Optional.empty(),
                given,
                reasons);
        return Optional.of(new KitLabelsPage(found, onTheWay, form));
    }

    /** As a sheet, without a label printer; empty where the site has none of them. */
    public Optional<Rendering<byte[]>> sheet(List<String> codes, Viewer viewer) {
        var labels = kits.byCodes(codes, viewer.site()).stream()
                .flatMap(k -> LabelValues.ofKit(k).stream())
                .toList();
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        Layout layout = layouts.of(viewer.site(), PrintStock.TUBE_WRAP);
        return Optional.of(new SheetRenderer(PrintStock.TUBE_WRAP.sheet()).pdf(layout, labels));
    }
}
