package org.himuro.lims.procedure.adapter.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.application.ClockDrawing;
import org.himuro.lims.procedure.application.ProcedurePage;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.Interval;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.TrainingRule;

/** One version of a procedure on A4: the clock drawn, limits, steps with their grades, signatures, versions; page n of m. */
@Singleton
final class ProcedurePaper {
    private final Paper paper = new Paper("/documents/procedure.jrxml");

    byte[] pdf(ProcedurePage page, Text t) {
        return paper.pdf(words(page, t), lines(page, t));
    }

    private static Map<String, Object> words(ProcedurePage page, Text t) {
        var p = page.procedure();
        var words = new HashMap<String, Object>();
        words.put("kind", t.of("procedure.paper-kind"));
        words.put("title", t.either(p.title().ja(), p.title().en()));
        words.put("code", p.version().toString());
        words.put(
                "days",
                p.effective().from() + " – "
                        + p.effective().to().map(Object::toString).orElse(""));
        words.put("state", t.of(page.state().word()));
        words.put("symbol", Paper.symbol(p.version().id() + "/" + p.version().version()));
        words.put("made", t.of("frame.page-made", t.exact(t.now())));
        words.put("page", t.of("document.page", "@", "#"));
        words.put("source", t.of("procedure.source") + " " + p.source());
        words.put("digest", t.of("procedure.digest") + " " + page.revision().digest());
        p.clock().ifPresent(clock -> clock(clock, t, words));
        return words;
    }

    private static void clock(Clock clock, Text t, Map<String, Object> words) {
        var drawing = ClockDrawing.of(clock);
        words.put("clock", ClockPicture.of(drawing));
        words.put("clockZero", "0  " + t.of(ProcedurePage.mark(clock.origin().mark())));
        var first = t.of("procedure.direct") + " "
                + t.of("procedure.within", clock.direct().within());
        words.put(clock.fallback().isPresent() ? "clockFirst" : "clockLast", first);
        if (clock.fallback().isPresent()) {
            words.put("clockLast", t.length(drawing.labels().getLast().limit()));
        }
    }

    private static Collection<Map<String, ?>> lines(ProcedurePage page, Text t) {
        var p = page.procedure();
        var lines = new Lines();
        p.clock().ifPresent(clock -> limits(clock, t, lines.section(t.of("procedure.limits"))));
        lines.section(t.of("procedure.steps"));
        p.steps()
                .forEach(s -> lines.numbered(
                        t.either(s.text().ja(), s.text().en()),
                        t.of("procedure.grade." + s.grade().name())));
        lines.section(t.of("procedure.thaws"));
        p.freezeThaw()
                .ifPresent(f -> lines.line(
                        t.either(f.text().ja(), f.text().en()),
                        t.of("procedure.thaws-most", f.atMost()) + " · "
                                + t.of("procedure.beyond." + f.beyond().name())));
        lines.section(t.of("procedure.intervals"));
        p.intervals().forEach(i -> lines.line(t.either(i.text().ja(), i.text().en()), interval(i, t)));
        lines.section(t.of("procedure.verdicts"));
        p.verdicts()
                .forEach(v -> lines.line(
                        t.either(v.text().ja(), v.text().en()),
                        t.of("procedure.outcome." + v.verdict().code())));
        training(p, t, lines.section(t.of("procedure.training")));
        signed(page, t, lines.section(t.of("procedure.signed")));
        lines.section(t.of("procedure.history"));
        page.history()
                .forEach(h -> lines.line(
                        "v" + h.revision().version() + "   " + h.revision().effectiveFrom() + " –",
                        t.of(h.state().word())));
        return lines.all;
    }

    private static void limits(Clock clock, Text t, Lines lines) {
        lines.line(
                t.of("procedure.origin"), t.of(ProcedurePage.mark(clock.origin().mark())));
        lines.line(
                t.of("procedure.direct"),
                t.of("procedure.within", clock.direct().within()));
        clock.fallback().ifPresent(cold -> {
            lines.line(t.of("procedure.chill"), t.of("procedure.within", cold.begin()));
            lines.line(
                    t.of("procedure.hold"),
                    t.number(cold.hold().lowestCelsius()) + " – "
                            + t.number(cold.hold().highestCelsius()) + " ℃");
            lines.line(
                    t.of("procedure.last"),
                    t.of("procedure.within", cold.within()) + " "
                            + t.of(
                                    cold.from() == Clock.From.ORIGIN
                                            ? "procedure.from-origin"
                                            : "procedure.from-chilled"));
            if (cold.reasonRequired()) {
                lines.line(t.of("procedure.reason"), t.of("procedure.reason-required"));
            }
        });
    }

    private static String interval(Interval i, Text t) {
        var limits = new ArrayList<String>();
        i.atLeast().ifPresent(l -> limits.add(t.of("procedure.at-least", l)));
        i.atMost().ifPresent(l -> limits.add(t.of("procedure.within", l)));
        limits.add(t.of("procedure.grade." + i.grade().name()));
        return String.join(" · ", limits);
    }

    private static void training(Procedure p, Text t, Lines lines) {
        var rule = p.training();
        lines.line(
                t.of("procedure.without"),
                t.of("training.required." + rule.required().name()));
        if (rule.required() != TrainingRule.Required.NONE) {
            lines.line(t.of("procedure.takes"), t.of("training.by." + rule.by().name()));
            lines.line(
                    t.of("procedure.holds"),
                    rule.validMonths().map(m -> t.of("training.months", m)).orElseGet(() -> t.of("training.for-good")));
        }
    }

    private static void signed(ProcedurePage page, Text t, Lines lines) {
        var r = page.revision();
        lines.line(
                t.of("procedure.origin-of"),
                r.origin() == Revision.Origin.PROGRAM
                        ? t.of("procedure.from-program")
                        : page.author().orElse("–") + "  " + t.exact(r.draftedAt()));
        page.signatures().forEach(s -> lines.line(t.of("procedure.signature"), s.name() + "  " + t.exact(s.at())));
        r.withdrawnAt()
                .ifPresent(at -> lines.line(
                        t.of("procedures.state.WITHDRAWN"), page.withdrawer().orElse("–") + "  " + t.exact(at)));
    }

    /** The paper's lines, section by section. */
    private static final class Lines {
        private final List<Map<String, ?>> all = new ArrayList<>();
        private String section = "";
        private int number;

        Lines section(String name) {
            section = name;
            number = 0;
            return this;
        }

        void numbered(String two, String three) {
            number++;
            all.add(Map.of("section", section, "one", number + ".", "two", two, "three", three));
        }

        void line(String two, String three) {
            all.add(Map.of("section", section, "one", "", "two", two, "three", three));
        }
    }
}
