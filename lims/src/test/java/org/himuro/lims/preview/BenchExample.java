package org.himuro.lims.preview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.scan.application.BenchState;
import org.himuro.lims.scan.application.BenchState.Clock;
import org.himuro.lims.scan.application.BenchState.Expected;
import org.himuro.lims.scan.application.BenchState.Option;
import org.himuro.lims.scan.application.BenchState.Reason;
import org.himuro.lims.scan.application.BenchState.Tube;
import org.himuro.lims.scan.model.Hand;

/** Benches as a technician meets them. */
final class BenchExample {
    private BenchExample() {}

    static BenchState of(String name, Instant now) {
        return switch (name) {
            case "empty" ->
                state(
                        "ready",
                        "症例カードを読み取ってください",
                        "",
                        List.of(),
                        false,
                        now,
                        List.of(),
                        List.of(expect("case", "症例カード")));
            case "done" ->
                state(
                        "done",
                        "適合・直接凍結",
                        "採取から 18 分 41 秒。位置を読み取ってください",
                        List.of(),
                        true,
                        now,
                        clocks(now, 1121, true),
                        List.of(expect("position", "保管位置"), expect("box", "箱")));
            case "look" ->
                state(
                        "look",
                        "30分を過ぎています",
                        "理由を選んでください",
                        List.of(),
                        true,
                        now,
                        clocks(now, 1932, false),
                        List.of(reasons()));
            case "refused" ->
                state(
                        "refused",
                        "このチューブは使えません",
                        "記録は変わっていません",
                        List.of(
                                new Reason("other-case", "別の症例 WGNCH26 000117 のチューブです"),
                                new Reason("consent-withdrawn", "同意が撤回されています")),
                        false,
                        now,
                        clocks(now, 761, false),
                        List.of(expect("tube", "この症例のチューブ")));
            default ->
                state(
                        "ready",
                        "液体窒素へ",
                        "凍結したら液体窒素カードを読み取る",
                        List.of(),
                        true,
                        now,
                        clocks(now, name.equals("soon") ? 1500 : 761, false),
                        List.of(expect("LN2", "液体窒素"), expect("4C", "4 ℃ へ"), expect("tube", "次のチューブ")));
        };
    }

    private static BenchState state(
            String state,
            String headline,
            String detail,
            List<Reason> reasons,
            boolean undo,
            Instant now,
            List<Clock> clocks,
            List<Expected> expects) {
        var empty = clocks.isEmpty();
        return new BenchState(
                Optional.empty(),
                state,
                headline,
                detail,
                reasons,
                empty ? Optional.empty() : Optional.of(new BenchState.Heard("tube", "WGNCH26000123A17")),
                empty
                        ? Optional.empty()
                        : Optional.of(new BenchState.CaseCard(
                                "WGNCH260001237",
                                "肺癌・手術",
                                2,
                                Optional.of(new BenchState.Consent("done", "全ゲノム解析に同意あり")),
                                List.of())),
                empty
                        ? List.of()
                        : List.of(
                                new Tube("WGNCH26000123A25", "非癌部 凍結", "done"),
                                new Tube("WGNCH26000123A17", "腫瘍部 凍結", "running"),
                                new Tube("WGNCH26000123B14", "血液 EDTA", "waiting")),
                empty ? List.of() : List.of(new BenchState.Need("本人 · 正常（血液）", "次に 1 本", "waiting")),
                clocks,
                expects,
                undo,
                BenchState.InHand.of(Hand.empty()),
                now);
    }

    private static List<Clock> clocks(Instant now, long seconds, boolean stopped) {
        var since = now.minusSeconds(seconds);
        var limit = since.plusSeconds(1800);
        var end = stopped ? Optional.of(now) : Optional.<Instant>empty();
        return List.of(
                new Clock("sampled", true, since, end, Optional.of(limit), Optional.of("30分以内"), "採取から"),
                new Clock("resected", false, since.minusSeconds(381), end, Optional.empty(), Optional.empty(), "摘出から"));
    }

    private static Expected expect(String kind, String label) {
        return new Expected(kind, label, List.of());
    }

    private static Expected reasons() {
        return new Expected(
                "reason",
                "理由",
                List.of(
                        new Option("HMCREASON01X", "手術が続いた"),
                        new Option("HMCREASON02X", "液体窒素がない"),
                        new Option("HMCREASON03X", "検体が小さい"),
                        new Option("HMCREASON04X", "人手"),
                        new Option("HMCREASON05X", "搬送"),
                        new Option("HMCREASON06X", "その他")));
    }
}
