package org.himuro.lims.shipping.model;

import java.util.Optional;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.shipping.Layer;
import org.himuro.lims.shipping.PackageItem;
import org.himuro.lims.shipping.PackageItem.What;

/** What a scan at the packing bench says. */
public sealed interface PackingScan {
    /** A tube or a box to be packed. */
    record Thing(String code) implements PackingScan {}

    record Said(PackageItem item) implements PackingScan {}

    /** The next scan is this. */
    record Expects(What what) implements PackingScan {}

    /** All that was picked by scan for this parcel is packed. */
    record PackPicked() implements PackingScan {}

    record Close() implements PackingScan {}

    record Give() implements PackingScan {}

    /** Nothing particular is expected. */
    record Nothing() implements PackingScan {}

    /** A card of another bench. */
    record OtherCard(String word) implements PackingScan {}

    /**
     * @param raw as it was scanned
     * @param expects what the page asked for
     * @param known whether it is the code of something at this site
     */
    static PackingScan of(String raw, Optional<What> expects, boolean known) {
        return switch (ScanText.normalise(raw)) {
            case Symbol.Code(ParsedCode.CommandCode(var command)) -> card(command);
            case Symbol.Code(ParsedCode.OurCode ours) -> new Thing(ours.text());
            case Symbol.Code(ParsedCode.ForeignCode(var kind, var verbatim)) -> other(verbatim, expects, known);
            case Symbol.Code(var any) -> other(raw.strip(), expects, known);
            case Symbol.Unreadable unreadable -> other(raw.strip(), expects, known);
        };
    }

    private static PackingScan other(String text, Optional<What> expects, boolean known) {
        return expects.filter(e -> !known)
                .<PackingScan>map(what -> new Said(new PackageItem(what, text)))
                .orElseGet(() -> new Thing(text));
    }

    private static PackingScan card(Command command) {
        return switch (command) {
            case Command.Packing packing -> packing(packing);
            case Command.Word word ->
                switch (word) {
                    case PACK -> new PackPicked();
                    case GIVE -> new Give();
                    case CANCEL, NEXT -> new Nothing();
                    default -> new OtherCard(word.word());
                };
            case Command.Reason reason -> new OtherCard(reason.word());
        };
    }

    private static PackingScan packing(Command.Packing card) {
        return switch (card) {
            case PRIMARY -> layer(Layer.PRIMARY);
            case ABSORBENT -> layer(Layer.ABSORBENT);
            case SECONDARY -> layer(Layer.SECONDARY);
            case OUTER -> layer(Layer.OUTER);
            case LABEL -> layer(Layer.LABEL);
            case DRYICE -> said(What.COOLANT, "DRY_ICE");
            case DRYSHIPPER -> said(What.COOLANT, "LN2_DRY_SHIPPER");
            case COLDPACK -> said(What.COOLANT, "COLD_PACK");
            case AMBIENT -> said(What.COOLANT, "NONE");
            case UN3373 -> said(What.HAZARD, "UN3373");
            case EXEMPT -> said(What.HAZARD, "EXEMPT_HUMAN");
            case INCHARGE -> said(What.RESPONSIBLE, "ME");
            case MASS -> new Expects(What.DRY_ICE_KG);
            case SEAL -> new Expects(What.SEAL);
            case LOGGER -> new Expects(What.LOGGER);
            case WAYBILL -> new Expects(What.WAYBILL);
            case CLOSEBOX -> new Close();
        };
    }

    private static PackingScan layer(Layer layer) {
        return said(What.LAYER, layer.name());
    }

    private static PackingScan said(What what, String value) {
        return new Said(new PackageItem(what, value));
    }
}
