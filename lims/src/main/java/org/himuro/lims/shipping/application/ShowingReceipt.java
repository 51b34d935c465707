package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.LineNote;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.Receipts;
import org.himuro.lims.shipping.application.ReceiptProgress.Seen;
import org.himuro.lims.shipping.application.ReceiptProgress.Square;
import org.himuro.lims.shipping.model.Load;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Tube;

/** Puts together what the pages of one receipt show. */
@Singleton
public final class ShowingReceipt {
    private final ShowingParcel parcels;
    private final Current current;

    ShowingReceipt(ShowingParcel parcels, Current current) {
        this.parcels = parcels;
        this.current = current;
    }

    /** Empty where there is none, and where the site is neither sender nor receiver. */
    public Optional<ReceiptPage> page(String code, UUID site, boolean every) {
        return parcels.load(code, site, every)
                .flatMap(load -> parcels.page(load, site, every).map(p -> page(p, load)));
    }

    /** Only how far it is; empty as {@link #page}. */
    public Optional<ReceiptProgress> progress(String code, UUID site, boolean every) {
        return parcels.load(code, site, every).map(ShowingReceipt::progress);
    }

    /** Whether {@link #page} would show something; asks for its code alone. */
    public boolean knows(String code, UUID site, boolean every) {
        return parcels.knows(code, site, every);
    }

    private ReceiptPage page(ParcelPage parcel, Load load) {
        var receipt = Receipts.of(current, load.parcel().id());
        var byCode = new HashMap<String, ManifestLine>();
        load.manifest().lines().forEach(l -> load.tube(l.tube()).ifPresent(t -> byCode.put(t.code(), l)));
        var lines = parcel.lines().stream()
                .map(l -> {
                    var line = Optional.ofNullable(byCode.get(l.tube()));
                    return new ReceiptPage.Line(
                            l.tube(),
                            l.box(),
                            l.cell(),
                            l.state(),
                            l.condition(),
                            line.map(ManifestLine::note).orElse(LineNote.NONE),
                            line.filter(ManifestLine::asSent).isPresent(),
                            line.flatMap(x -> receipt.dispute(x.tube())));
                })
                .toList();
        return new ReceiptPage(
                parcel, receipt, Packagings.of(current, load.parcel().id()), progress(load), lines);
    }

    private static ReceiptProgress progress(Load load) {
        var manifest = load.manifest();
        int sent = (int)
                manifest.lines().stream().filter(l -> !l.state().unlisted()).count();
        var boxes = manifest.boxes().stream()
                .flatMap(id -> Optional.ofNullable(load.containers().get(id)).stream())
                .filter(Container::hasPositions)
                .map(box -> box(load, box))
                .sorted(java.util.Comparator.comparing(ReceiptProgress.Box::code))
                .toList();
        return new ReceiptProgress(load.parcel().code(), sent, manifest.open().size(), boxes);
    }

    private static ReceiptProgress.Box box(Load load, Container box) {
        Map<String, ManifestLine> lines = new HashMap<>();
        Map<String, Tube> tubes = new HashMap<>();
        for (var line : load.manifest().lines()) {
            load.tube(line.tube())
                    .filter(t -> line.box().filter(box.id()::equals).isPresent()
                            && t.placeId().filter(box.id()::equals).isPresent())
                    .ifPresent(t -> t.cell().ifPresent(cell -> {
                        lines.put(normal(cell), line);
                        tubes.put(normal(cell), t);
                    }));
        }
        var rows = new ArrayList<ReceiptProgress.Row>();
        for (int row = 0; row < box.rowCount(); row++) {
            var name = String.valueOf((char) ('A' + row));
            var squares = new ArrayList<Square>();
            for (int column = 1; column <= box.columnCount(); column++) {
                var cell = String.format(Locale.ROOT, "%s%02d", name, column);
                var line = Optional.ofNullable(lines.get(cell));
                squares.add(new Square(
                        cell,
                        Optional.ofNullable(tubes.get(cell)).map(Tube::code),
                        line.map(ShowingReceipt::seen).orElse(Seen.NONE)));
            }
            rows.add(new ReceiptProgress.Row(name, squares));
        }
        return new ReceiptProgress.Box(box.code(), box.columnCount(), rows);
    }

    private static String normal(String cell) {
        return cell.length() == 2 ? cell.charAt(0) + "0" + cell.charAt(1) : cell;
    }

    private static Seen seen(ManifestLine line) {
        if (line.state().open()) {
            return Seen.OPEN;
        }
        if (line.asSent()) {
            return Seen.DONE;
        }
        return line.state().taken() ? Seen.LOOK : Seen.GONE;
    }
}
