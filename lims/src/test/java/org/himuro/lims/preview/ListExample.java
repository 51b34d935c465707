package org.himuro.lims.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.himuro.lims.collection.application.Board;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.reporting.application.Home;
import org.himuro.lims.reporting.application.TubeForm;
import org.himuro.lims.reporting.application.TubeList;

final class ListExample {
    private ListExample() {}

    static Home home(Instant now) {
        return new Home(
                List.of(
                        new Home.Task(
                                Tone.REFUSED,
                                "thermometer",
                                Phrase.of("example.task.freezer"),
                                Phrase.of("example.task.freezer-detail"),
                                Optional.of(now.plusSeconds(600)),
                                "#"),
                        new Home.Task(
                                Tone.LOOK,
                                "package",
                                Phrase.of("example.task.pack"),
                                Phrase.of("example.task.pack-detail"),
                                Optional.of(now.plusSeconds(6300)),
                                "#"),
                        new Home.Task(
                                Tone.WAITING,
                                "file-text",
                                Phrase.of("example.task.review"),
                                Phrase.of("example.task.review-detail"),
                                Optional.of(now.plus(Duration.ofDays(2))),
                                "#")),
                List.of(
                        new Home.Standing(
                                Phrase.of("example.clocks"),
                                Phrase.of("home.number", 3),
                                Phrase.of("example.cases"),
                                Tone.LOOK,
                                "#"),
                        new Home.Standing(
                                Phrase.of("example.stored-tubes"),
                                Phrase.of("home.number", 12480),
                                Phrase.of("example.tubes"),
                                Tone.WAITING,
                                "#"),
                        new Home.Standing(
                                Phrase.of("example.transit"),
                                Phrase.of("home.number", 96),
                                Phrase.of("example.tubes"),
                                Tone.WAITING,
                                "#"),
                        new Home.Standing(
                                Phrase.of("example.deviations"),
                                Phrase.of("home.number", 2),
                                Phrase.of("example.cases"),
                                Tone.REFUSED,
                                "#")),
                List.of(
                        new Home.Recent("WGNCH26000123A17", Phrase.of("example.tumour-ff"), now.minusSeconds(240), "#"),
                        new Home.Recent("WGNCH26000123A25", Phrase.of("example.normal-ff"), now.minusSeconds(900), "#"),
                        new Home.Recent("WGNCH26000119B14", Phrase.of("example.blood"), now.minusSeconds(9000), "#")));
    }

    static TubeList tubes(Instant now) {
        var names = List.of("code", "state", "case", "what", "place", "cooling", "frozen", "amount", "since");
        return new TubeList(
                List.of(),
                List.of(
                        new TubeList.Filter(Phrase.of("example.filter.site"), "#"),
                        new TubeList.Filter(Phrase.of("example.filter.late"), "#")),
                new TubeForm(List.of()),
                List.of(new TubeForm.Value("NEWEST", Phrase.of("tubes.sort-NEWEST"), true)),
                names.stream()
                        .map(n -> new TubeList.Column(
                                n,
                                Phrase.of((n.matches("case|frozen|amount") ? "tubes.column-" : "example.column.") + n),
                                n.equals("cooling") || n.equals("amount"),
                                n.equals("code") ? "ascending" : "none",
                                Optional.of("#").filter(h -> n.equals("code"))))
                        .toList(),
                IntStream.range(0, 25).mapToObj(i -> row(i, now)).toList(),
                Optional.of("#"),
                Optional.empty(),
                0,
                "",
                Optional.of("#"),
                Optional.of("#"));
    }

    private static TubeList.Row row(int i, Instant now) {
        var late = i % 6 == 3;
        return new TubeList.Row(
                "WGNCH26000%03dA%d%d".formatted(140 - i, i % 3 + 1, (i * 7) % 10),
                "#",
                "WGNCH26000%03d".formatted(140 - i),
                Phrase.of(i % 3 == 0 ? "example.tumour-ff" : "example.normal-ff"),
                late ? Tone.LOOK : i == 4 ? Tone.REFUSED : Tone.DONE,
                Phrase.of(late ? "example.late" : i == 4 ? "example.withdrawn" : "example.stored"),
                "LN-02 / R04 / B0412 / " + "ABCDEFGHI".charAt(i % 9) + (i % 9 + 1),
                i == 7 ? Optional.empty() : Optional.of(Duration.ofSeconds(late ? 2100 + i : 700 + i * 31L)),
                Optional.of(now.minus(Duration.ofHours(i * 5L + 2))),
                Optional.empty(),
                now.minus(Duration.ofHours(i * 5L + 1)));
    }

    static Board board(Instant now) {
        var clocks = IntStream.range(0, 11)
                .mapToObj(i -> new Board.Clock(
                        "WGNCH26 000%03d %d".formatted(123 + i, i % 10),
                        i % 2 == 0 ? "肺癌・手術　腫瘍部 凍結" : "胃癌・手術　非癌部 凍結",
                        i % 3 == 0 ? "切り出し室 1番台" : "手術室 3",
                        i % 6 + 1,
                        now.minusSeconds(1890 - i * 165L),
                        Optional.of(now.plusSeconds(i * 165L - 90)),
                        "%02d:%02d まで".formatted(12, 10 + i * 3),
                        List.of()))
                .toList();
        return new Board(clocks, 189, Optional.of("12:41"), now);
    }
}
