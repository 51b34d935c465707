package org.himuro.lims.shipping.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.model.Ed25519;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.SignedManifest;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Tube;

/** Writes what a parcel holds by its sender's word, and signs it. */
public final class ManifestSigning {
    private ManifestSigning() {}

    public static SignedManifest of(Load load, Packaging packed, Ends ends, SealKey key, Instant at) {
        var parcel = load.parcel();
        var lines = lines(load);
        var open = new SignedManifest(
                SignedManifest.FORMAT,
                parcel.code(),
                end(ends.sender()),
                end(ends.receiver()),
                load.manifest().purpose(),
                load.manifest().temperature(),
                parcel.coolant(),
                packed.dryIceKg().map(BigDecimal::toPlainString),
                packed.hazardClass(),
                packed.seal(),
                packed.logger(),
                parcel.carrier().or(packed::carrier),
                parcel.waybill().or(packed::waybill),
                parcel.expectedArrival(),
                lines.size(),
                boxes(load),
                lines,
                at,
                Seal.keyId(key.open()),
                Ed25519.text(key.open()),
                "");
        return open.signed(Ed25519.sign(open.content(), key.secret()));
    }

    private static SignedManifest.End end(Sites.Site site) {
        return new SignedManifest.End(site.code(), site.nameJa(), site.nameEn());
    }

    private static List<SignedManifest.Box> boxes(Load load) {
        return load.manifest().boxes().stream()
                .flatMap(id -> Optional.ofNullable(load.containers().get(id)).stream())
                .map(box -> new SignedManifest.Box(box.code(), box.rowCount(), box.columnCount()))
                .sorted(Comparator.comparing(SignedManifest.Box::code))
                .toList();
    }

    /** By box and position; tubes alone come first. */
    private static List<SignedManifest.Line> lines(Load load) {
        var sorted = load.manifest().lines().stream()
                .filter(l -> !l.state().unlisted())
                .flatMap(l -> load.tube(l.tube()).map(t -> line(load, l, t)).stream())
                .sorted(Comparator.comparing((SignedManifest.Line l) -> l.box().orElse(""))
                        .thenComparing(l -> l.position().orElse(""))
                        .thenComparing(SignedManifest.Line::tube))
                .toList();
        var numbered = new ArrayList<SignedManifest.Line>();
        for (var l : sorted) {
            numbered.add(new SignedManifest.Line(numbered.size() + 1, l.tube(), l.material(), l.box(), l.position()));
        }
        return numbered;
    }

    private static SignedManifest.Line line(Load load, ManifestLine line, Tube tube) {
        var box = line.box().map(load.containers()::get).map(Container::code);
        return new SignedManifest.Line(0, tube.code(), tube.material(), box, box.flatMap(b -> tube.cell()));
    }
}
