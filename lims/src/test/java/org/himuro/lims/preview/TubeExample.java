package org.himuro.lims.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.picking.OutOfCold;
import org.himuro.lims.picking.TubePick;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.quality.TubeDesk;
import org.himuro.lims.reporting.application.TubePage;

final class TubeExample {
    private static final Instant REMOVED = Instant.parse("2026-11-20T01:12:04Z");
    private static final String SOP = "fresh-frozen-tissue v3";

    private TubeExample() {}

    static TubePage page() {
        return new TubePage(
                "WGNCH26000123A17",
                Phrase.of("example.tumour-ff"),
                Tone.DONE,
                Phrase.of("example.stored"),
                List.of(
                        new TubePage.Place("中央バイオバンク", Optional.of("#")),
                        new TubePage.Place("液体窒素槽 LN-02", Optional.of("#")),
                        new TubePage.Place("ラック R04", Optional.of("#")),
                        new TubePage.Place("箱 B0412", Optional.of("#")),
                        new TubePage.Place("C7", Optional.of("#"))),
                "中央バイオバンク",
                new TubePage.Consent(
                        Tone.DONE,
                        Phrase.of("example.consent"),
                        "包括同意書 第4版",
                        Instant.parse("2026-11-12T00:00:00Z"),
                        List.of(Phrase.of("example.wgs"), Phrase.of("example.in-country"))),
                lineage(),
                spans(),
                story(),
                List.of(
                        new TubePage.Document("file-text", Phrase.of("example.manifest"), "#", at(2880)),
                        new TubePage.Document("shield-check", Phrase.of("example.dossier"), "#", at(4000))),
                new TubeDesk(
                        "WGNCH26000123A17",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        new TubeDesk.May(false, false, false),
                        ""),
                Optional.empty(),
                true,
                true,
                Optional.empty(),
                new TubePick(Optional.empty(), Optional.empty(), new OutOfCold(List.of()), Instant.EPOCH),
                Optional.empty(),
                List.of());
    }

    private static List<TubePage.Kin> lineage() {
        return List.of(
                new TubePage.Kin("WGNCH26000123", Phrase.of("example.case"), 0, false, "#"),
                new TubePage.Kin("WGNCH26000123A17", Phrase.of("example.tumour-ff"), 1, true, "#"),
                new TubePage.Kin("WGNCH26000123D12", Phrase.of("example.dna"), 2, false, "#"),
                new TubePage.Kin("WGNCH26000123A25", Phrase.of("example.normal-ff"), 1, false, "#"),
                new TubePage.Kin("WGNCH26000123B14", Phrase.of("example.blood"), 1, false, "#"));
    }

    private static List<TubePage.Span> spans() {
        return List.of(
                new TubePage.Span(
                        Phrase.of("example.sampled-frozen"),
                        Duration.ofSeconds(1121),
                        Optional.of(Duration.ofMinutes(30)),
                        Tone.DONE),
                new TubePage.Span(
                        Phrase.of("example.resected-frozen"), Duration.ofSeconds(1502), Optional.empty(), Tone.WAITING),
                new TubePage.Span(
                        Phrase.of("example.dispatch-receipt"),
                        Duration.ofMinutes(1330),
                        Optional.of(Duration.ofHours(24)),
                        Tone.LOOK));
    }

    private static List<TubePage.Line> story() {
        var none = Optional.<TubePage.Verdict>empty();
        return List.of(
                line(4000, "snowflake", "example.line.stored", "中央バイオバンク LN-02", none),
                line(
                        3600,
                        "dna",
                        "example.line.qc",
                        "全ゲノム検査所",
                        Optional.of(new TubePage.Verdict(
                                Tone.REFUSED, Phrase.of("example.verdict.fail"), "acceptance-limited v2"))),
                new TubePage.Line(
                        at(2990),
                        at(3050),
                        "田中 一郎",
                        "全ゲノム検査所",
                        "package-check",
                        Phrase.of("example.line.received"),
                        none,
                        List.of(Phrase.of("example.mark.late")),
                        true),
                line(1660, "truck", "example.line.given", "中央病院 出荷室", none),
                line(60, "map-pin", "example.line.position", "中央病院 LN-01 / R02 / B0007 / A3", none),
                line(
                        25,
                        "thermometer-snowflake",
                        "example.line.frozen",
                        "中央病院 切り出し室",
                        Optional.of(new TubePage.Verdict(Tone.DONE, Phrase.of("example.verdict.direct"), SOP))),
                line(6, "scissors", "example.line.sampled", "中央病院 切り出し室", none),
                line(0, "hospital", "example.line.resected", "中央病院 手術室 3", none));
    }

    private static TubePage.Line line(
            int minutes, String icon, String key, String place, Optional<TubePage.Verdict> verdict) {
        return new TubePage.Line(
                at(minutes),
                at(minutes).plusSeconds(1),
                "佐藤 みどり",
                place,
                icon,
                Phrase.of(key),
                verdict,
                List.of(),
                false);
    }

    private static Instant at(int minutes) {
        return REMOVED.plus(Duration.ofMinutes(minutes));
    }
}
