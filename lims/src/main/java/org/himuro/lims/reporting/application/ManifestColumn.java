package org.himuro.lims.reporting.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.processing.Analyte;

/**
 * The columns of a manifest as a file (domain facts, section 9). Their ids never change and stand in this order; what is not known is empty.
 * Comments always are: what people write freely may name a person, and this file leaves the organisation (invariant 8). What has to be
 * known in handling a tube is told by codes.
 */
public enum ManifestColumn {
    PARCEL((l, p) -> p.parcel().code()),
    ORDER_NO((l, p) -> joined(l.orders())),
    LINE(true, (l, p) -> String.valueOf(l.line())),
    SAMPLE_ID((l, p) -> l.tube()),
    CONTAINER_ID((l, p) -> l.container().orElse("")),
    RACK_ID((l, p) -> l.rack().orElse("")),
    POSITION((l, p) -> l.position().orElse("")),
    TUMOUR_NORMAL((l, p) -> l.half().map(h -> h.letter()).orElse("")),
    PAIR_ID((l, p) -> l.pair()),
    MATERIAL((l, p) -> l.material().name()),
    ASSAY((l, p) -> joined(l.assays())),
    VOLUME_UL(true, (l, p) -> plain(l.volumeUl())),
    CONC_NG_UL(true, (l, p) -> value(l, Analyte.CONCENTRATION)),
    CONC_METHOD(
            (l, p) -> l.of(Analyte.CONCENTRATION).map(m -> m.method().name()).orElse("")),
    TOTAL_NG(true, (l, p) -> plain(l.totalNg())),
    A260_280(true, (l, p) -> value(l, Analyte.A260_280)),
    A260_230(true, (l, p) -> value(l, Analyte.A260_230)),
    DIN(true, (l, p) -> value(l, Analyte.DIN)),
    RIN(true, (l, p) -> value(l, Analyte.RIN)),
    DV200(true, (l, p) -> value(l, Analyte.DV200)),
    EXTRACTION_KIT((l, p) -> l.kit().orElse("")),
    ELUTION_BUFFER((l, p) -> l.buffer().orElse("")),
    TUMOUR_PCT(true, (l, p) -> value(l, Analyte.TUMOUR_CONTENT)),
    FREEZE_THAW_COUNT(true, (l, p) -> String.valueOf(l.thaws())),
    SPREC((l, p) -> l.sprec().orElse("")),
    COLLECTED_AT((l, p) -> l.collected().map(Object::toString).orElse("")),
    DONOR((l, p) -> l.donor()),
    CONSENT_FLAGS((l, p) -> consent(l)),
    TEMP_CLASS((l, p) -> p.temperature().name()),
    HAZARD_CLASS((l, p) -> p.hazardClass().orElse("")),
    SPECIAL_HANDLING((l, p) -> l.quarantined() ? "QUARANTINED" : ""),
    RETURN_RESIDUAL((l, p) -> l.back().map(b -> b ? "Y" : "N").orElse("")),
    COMMENTS((l, p) -> ""),
    LABORATORY_ACCESSION((l, p) -> l.accession().orElse("")),
    STATE((l, p) -> l.state().name()),
    CONDITION((l, p) -> l.condition().map(Enum::name).orElse("")),
    DOCUMENT((l, p) -> p.draft() ? "DRAFT" : "FINAL");

    private final boolean number;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
    private final BiFunction<PaperLine, ParcelPaper, String> text;

    ManifestColumn(BiFunction<PaperLine, ParcelPaper, String> text) {
        this(false, text);
    }

    ManifestColumn(boolean number, BiFunction<PaperLine, ParcelPaper, String> text) {
        this.number = number;
        this.text = text;
    }

    /** Stable, as the file's first row has it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what it holds is a number, where it holds anything. */
    public boolean isNumber() {
        return number;
    }

    /** What stands in it; empty where nothing is known. */
    public String of(PaperLine line, ParcelPaper paper) {
        return text.apply(line, paper);
    }

    /** Standing and items agreed to, by their codes. */
    static String consent(PaperLine line) {
        return Stream.concat(
                        Stream.of(line.consent().standing().name()),
                        line.consent().scopes().stream().map(Enum::name))
                .collect(Collectors.joining(" "));
    }

    private static String joined(List<String> codes) {
        return String.join(" ", codes);
    }

    private static String value(PaperLine line, Analyte analyte) {
        return plain(line.of(analyte).map(PaperLine.Measured::value));
    }

    private static String plain(Optional<BigDecimal> value) {
        return value.map(v -> v.signum() == 0 ? "0" : v.stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
