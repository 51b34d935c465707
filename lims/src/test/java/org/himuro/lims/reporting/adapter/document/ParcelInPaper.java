package org.himuro.lims.reporting.adapter.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.Cell;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.Sites.Site;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Method;
import org.himuro.lims.reporting.application.Addresses.Address;
import org.himuro.lims.reporting.application.PaperLine;
import org.himuro.lims.reporting.application.PaperLine.Agreed;
import org.himuro.lims.reporting.application.PaperLine.Measured;
import org.himuro.lims.reporting.application.ParcelContents;
import org.himuro.lims.reporting.application.ParcelContents.Box;
import org.himuro.lims.reporting.application.ParcelPaper;
import org.himuro.lims.reporting.model.Half;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Carrier;
import org.himuro.lims.shipping.HandOver;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.WaybillCheck;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/** Parcels to be written about. */
final class ParcelInPaper {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final String CODE = "PNCH0000015";
    static final String LONG_JA = "国立研究開発法人国立がん研究センター東病院 先端医療開発センター バイオバンク・トランスレーショナルリサーチ支援室";
    static final String LONG_EN =
            "National Cancer Center Hospital East, Exploratory Oncology Research and Clinical Trial Center, Biobank Division";
    private static final Address LABORATORY = new Address(
            Optional.of("検体受付 佐藤"),
            Optional.of("04-0000-0000"),
            Optional.of("277-8577 千葉県柏市柏の葉 6-5-1 先端医療開発センター 4 階 検体受付窓口（平日 9:00-17:00）"));

    private ParcelInPaper() {}

    static Site site(int number, String code, String ja, String en, Category category) {
        return new Site(new UUID(1, number), code, ja, en, category, "JP", TOKYO);
    }

    static ParcelPaper ordinary(ParcelContents contents) {
        return paper(contents, "中央病院 髙﨑分院", "Central Hospital", LABORATORY, List.of());
    }

    static ParcelPaper withLongNames(ParcelContents contents) {
        return paper(contents, LONG_JA, LONG_EN, LABORATORY, List.of());
    }

    static ParcelPaper draft(ParcelContents contents) {
        return paper(
                contents,
                "中央病院 髙﨑分院",
                "Central Hospital",
                Address.NONE,
                List.of(
                        Reason.of("CONSENT_WITHDRAWN", "WGNCH26000001T017"),
                        Reason.of("RESPONSIBLE_MISSING", "x=stop")));
    }

    private static ParcelPaper paper(ParcelContents contents, String ja, String en, Address to, List<Reason> against) {
        var given = Instant.parse("2026-11-20T01:02:03Z");
        return new ParcelPaper(
                new Parcel(
                        new UUID(3, 1),
                        CODE,
                        new UUID(1, 1),
                        new UUID(1, 2),
                        ParcelStep.GIVEN,
                        Optional.of("DRY_ICE"),
                        Optional.of(LocalDate.of(2026, 11, 24)),
                        Optional.of("COURIER"),
                        Optional.of("123456789012"),
                        Optional.of(given),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty()),
                site(1, "NCH", ja, en, Category.HOSPITAL),
                site(
                        2,
                        "LAB",
                        ja.equals(LONG_JA) ? LONG_JA : "全ゲノム検査所",
                        en.equals(LONG_EN) ? LONG_EN : "Genome Laboratory",
                        Category.LABORATORY),
                Purpose.SEQUENCING,
                TransportClass.ULT_80,
                packed(),
                Optional.of("山田 花子"),
                Optional.of(new Carrier("COURIER", WaybillCheck.NONE, "検体急便", "Specimen Courier")),
                Address.NONE,
                to,
                contents.boxes().stream().map(Box::code).toList(),
                contents.lines().size(),
                contents.loose().size(),
                List.of(
                        new HandOver(
                                LegKind.BENCH_COURIER,
                                0,
                                Optional.of(
                                        new HandOver.Side(given, "ACCOUNT", "NCH", Optional.empty(), Optional.empty())),
                                Optional.empty()),
                        new HandOver(
                                LegKind.COURIER_DEPOT,
                                1,
                                Optional.of(new HandOver.Side(
                                        given.plusSeconds(7200),
                                        "LINK",
                                        "NCH",
                                        Optional.of("東京第一デポ 鈴木"),
                                        Optional.of(new BigDecimal("7.25")))),
                                Optional.empty()),
                        new HandOver(LegKind.COURIER_DESK, 0, Optional.empty(), Optional.empty())),
                against,
                true);
    }

    private static Packaging packed() {
        return new Packaging(
                new UUID(3, 2),
                new UUID(3, 1),
                Optional.of("QNCH26-0001"),
                "PRIMARY,ABSORBENT,SECONDARY,OUTER,LABEL",
                Optional.of("DRY_ICE"),
                Optional.of(new BigDecimal("8.500")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of("UN3373"),
                Optional.of(new UUID(2, 1)),
                Optional.of("SEAL-00417"),
                Optional.of("LOG-99017"),
                false,
                Optional.of("COURIER"),
                Optional.of("123456789012"));
    }

    static PaperLine unmeasured(int line, String code, Optional<String> rack, Optional<String> position) {
        return new PaperLine(
                line,
                code,
                Optional.empty(),
                rack,
                position,
                Optional.empty(),
                "WGNCH26%06d5".formatted(line),
                Material.PLASMA,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                new UUID(4, line).toString(),
                new Agreed(ConsentStanding.NONE, List.of(), Optional.empty()),
                "WG",
                false,
                LineState.PACKED,
                Optional.empty(),
                Optional.empty());
    }

    static PaperLine measured(int line, String code, Optional<String> rack, Optional<String> position) {
        return new PaperLine(
                line,
                code,
                Optional.of("FB0%07d".formatted(line)),
                rack,
                position,
                Optional.of(Half.TUMOUR),
                "WGNCH26%06d5".formatted(line),
                Material.DNA,
                List.of("QNCH26-%05d".formatted(line)),
                List.of("WGS_T120"),
                Optional.of(true),
                Optional.of(new BigDecimal("50.000")),
                Map.of(
                        Analyte.CONCENTRATION, new Measured(new BigDecimal("62.400"), Method.QUBIT),
                        Analyte.A260_280, new Measured(new BigDecimal("1.85"), Method.NANODROP),
                        Analyte.A260_230, new Measured(new BigDecimal("2.1"), Method.NANODROP),
                        Analyte.DIN, new Measured(new BigDecimal("7.9"), Method.TAPESTATION)),
                Optional.of("Maxwell RSC Tissue DNA Kit AS1610 for fresh tissue"),
                Optional.of("TE pH 8.0"),
                1,
                Optional.of("TIS-SRG-B-C-SNP-N-C"),
                Optional.of(LocalDate.of(2026, 10, 3)),
                new UUID(4, line).toString(),
                new Agreed(
                        ConsentStanding.ACTIVE,
                        List.of(ConsentScope.WHOLE_GENOME, ConsentScope.FUTURE_RESEARCH, ConsentScope.DATABASE),
                        Optional.of("unified-icf v2")),
                "WG",
                false,
                LineState.PACKED,
                Optional.empty(),
                Optional.empty());
    }

    static String tube(int line) {
        return "WGNCH26%06dT0%d7".formatted(line, line % 10);
    }

    /** @param number from which lines are counted */
    static Box box(String code, int rows, int columns, int tubes, int number) {
        var lines = new ArrayList<PaperLine>();
        for (int i = 0; i < tubes; i++) {
            var cell = new Cell(i / columns + 1, i % columns + 1).label();
            int line = number + i;
            lines.add(
                    line % 3 == 0
                            ? unmeasured(line, tube(line), Optional.of(code), Optional.of(cell))
                            : measured(line, tube(line), Optional.of(code), Optional.of(cell)));
        }
        return new Box(code, rows, columns, lines);
    }

    static List<PaperLine> loose(int tubes, int number) {
        var lines = new ArrayList<PaperLine>();
        for (int i = 0; i < tubes; i++) {
            lines.add(measured(number + i, tube(number + i), Optional.empty(), Optional.empty()));
        }
        return lines;
    }
}
