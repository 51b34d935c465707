package org.himuro.lims.reporting.adapter.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.layout.Shrinking;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.labels.render.SheetStock;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.reporting.application.Addresses.Address;
import org.himuro.lims.reporting.application.ParcelPaper;

/** The labels of a parcel at their prescribed sizes: what is prescribed is never made smaller, names and addresses are where they are long. */
final class ParcelLabels {
    /** Of the face, in mm: still read without a glass. */
    private static final double SMALLEST = 1.8;

    private static final String TO_FILL = "_".repeat(34);
    private static final String TO_FILL_PHONE = "_".repeat(16);

    private ParcelLabels() {}

    /** On what they are printed. */
    enum On {
        /** In the middle of an A4 page. */
        A4,
        /** A page of the label's own size. */
        LABEL
    }

    enum Kind {
        /** UN3373 or exempt human specimen, as the parcel is classed. */
        MARK,
        DRY_ICE,
        /** For the sealed layer within. */
        NO_DRY_ICE
    }

    /** Which layout it is; empty where this parcel has no such label. */
    static Optional<Layouts> layout(Kind kind, ParcelPaper p) {
        return switch (kind) {
            case MARK ->
                p.hazardClass().flatMap(h -> switch (h) {
                    case "UN3373" -> Optional.of(Layouts.PARCEL);
                    case "EXEMPT_HUMAN" -> Optional.of(Layouts.EXEMPT_HUMAN);
                    default -> Optional.<Layouts>empty();
                });
            case DRY_ICE -> p.dryIceKg().map(kg -> Layouts.DRY_ICE);
            case NO_DRY_ICE -> p.dryIceKg().map(kg -> Layouts.NO_DRY_ICE);
        };
    }

    static Rendering<byte[]> pdf(Layout layout, ParcelPaper p, On on, Text t) {
        var values = values(p, t);
        var stock = on == On.A4
                ? SheetStock.forLabels(layout.width(), layout.height())
                : new SheetStock(layout.width(), layout.height(), 1, 1, 0, 0, layout.width(), layout.height());
        return new SheetRenderer(stock)
                .pdf(Shrinking.of(layout, values, SMALLEST), List.of(new Rendering.Values(values)));
    }

    private static Map<String, String> values(ParcelPaper p, Text t) {
        return Map.of(
                "code",
                p.parcel().code(),
                "contents",
                Stream.of(
                                Optional.of(t.of(
                                        "papers.pieces", p.tubes(), p.boxes().size())),
                                Optional.of(
                                        t.of("transportclass." + p.temperature().name())),
                                p.coolant().map(c -> t.of("coolant." + c)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")),
                "netKg",
                p.dryIceKg().map(kg -> kg.stripTrailingZeros().toPlainString()).orElse(""),
                "from",
                ParcelWords.name(p.sender(), t),
                "fromAddress",
                address(p.from()),
                "to",
                receiver(p.receiver(), p.to(), t),
                "toAddress",
                address(p.to()),
                "responsible",
                p.responsible().orElse(TO_FILL_PHONE) + "  Tel. "
                        + p.from().phone().orElse(TO_FILL_PHONE));
    }

    private static String receiver(Sites.Site site, Address at, Text t) {
        return at.person()
                .map(who -> ParcelWords.name(site, t) + ", " + who)
                .orElseGet(() -> ParcelWords.name(site, t));
    }

    private static String address(Address at) {
        return Stream.of(at.lines(), at.phone().map(n -> "Tel. " + n))
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + "  " + b)
                .orElse(TO_FILL);
    }
}
