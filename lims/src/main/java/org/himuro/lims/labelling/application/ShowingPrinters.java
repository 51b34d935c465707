package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;

/** Label printers as people look at them, and where labels are asked for. */
@Singleton
public final class ShowingPrinters {
    /** How many labels that are not done with a page shows. */
    public static final int OPEN = 200;

    private static final int ROWS = 25;

    private final PrintQueries queries;
    private final TubeLabels labels;
    private final KitPrints kits;
    private final Staff staff;

    ShowingPrinters(PrintQueries queries, TubeLabels labels, KitPrints kits, Staff staff) {
        this.queries = queries;
        this.labels = labels;
        this.kits = kits;
        this.staff = staff;
    }

    public PrintersPage list(Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        return new PrintersPage(queries.printers(viewer.site()), viewer.may(Right.KEEP_PRINTERS), given, reasons);
    }

    /** Empty where the printer is unknown or another site's. */
    public Optional<PrinterPage> one(
            String code, Viewer viewer, TimeKey after, Map<String, String> given, List<Reason> reasons) {
        return queries.printer(code, viewer.site()).map(line -> {
            var open = queries.open(line.printer().id(), OPEN);
            var ended = Page.of(
                    queries.ended(line.printer().id(), after, ROWS + 1),
                    ROWS,
                    p -> new TimeKey(p.changedAt(), p.id()).cursor());
            var people = Stream.concat(open.stream(), ended.items().stream())
                    .map(Print::askedBy)
                    .distinct()
                    .toList();
            return new PrinterPage(
                    line,
                    open,
                    ended.items(),
                    staff.names(people),
                    new PrinterPage.May(viewer.may(Right.PRINT_LABELS), viewer.may(Right.KEEP_PRINTERS)),
                    ended.next().map(cursor -> "/printers/" + code + "?after=" + cursor),
                    given,
                    reasons);
        });
    }

    /** The labels of a case that were never printed and are not on their way are offered; others one by one, with a reason. */
    public Optional<CaseLabelsPage> ofCase(
            String code, Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        return labels.ofCase(code, viewer.site()).map(found -> {
            var tubes = found.tubes();
            var onTheWay = queries.onTheWay(tubes.stream().map(Tube::id).toList());
            var withKit = kits.printed(tubes);
            var codes = tubes.stream()
                    .filter(t -> t.prints() == 0
                            && !withKit.contains(t.code())
                            && !onTheWay.containsKey(t.id())
                            && here(t, viewer))
                    .map(Tube::code)
                    .toList();
            var form = new PrintForm(
                    "/cases/" + code + "/labels/print",
                    codes,
                    printers(PrintStock.TUBE_WRAP, viewer),
                    0,
                    Optional.empty(),
                    given,
                    reasons);
            return new CaseLabelsPage(code, tubes, withKit, onTheWay, form);
        });
    }

    /** Empty where the reader may print nothing. @param id of the tube or container */
    public Optional<PrintForm> ofOne(
            OneLabel label, UUID id, int printed, Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        if (!viewer.may(Right.PRINT_LABELS)) {
            return Optional.empty();
        }
        boolean box = label.stock() == PrintStock.BOX_LABEL;
        return Optional.of(new PrintForm(
                (box ? "/boxes/" : "/tubes/") + label.code() + "/label/print",
                List.of(label.code()),
                printers(label.stock(), viewer),
                printed,
                Optional.ofNullable(queries.onTheWay(List.of(id)).get(id)),
                given,
                reasons));
    }

    private static boolean here(Tube tube, Viewer viewer) {
        return tube.heldBy().equals(viewer.site()) && tube.step() != TubeStep.DESTROYED;
    }

    /** Those of the reader's site that have the stock loaded. */
    public List<Printer> printers(PrintStock stock, Viewer viewer) {
        return queries.printers(viewer.site()).stream()
                .map(PrintQueries.Line::printer)
                .filter(p -> p.stock() == stock && !p.retired())
                .toList();
    }
}
