package org.himuro.sop.procedure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.himuro.sop.document.DocumentNode;

/** The {@code clock} part of a procedure document. */
final class ClockReader {
    private ClockReader() {}

    static Clock clock(DocumentNode node) {
        node.only("origin", "direct", "fallback", "notices");
        var notices = node.maybe("notices");
        notices.ifPresent(n -> n.only("direct", "fallback"));
        var origin = node.at("origin").scalar().oneOf(Clock.Origin.class);
        var direct = node.at("direct").only("within");
        var within = direct.at("within").scalar().duration();
        return new Clock(
                origin,
                new Clock.Direct(
                        within,
                        notices(notices.flatMap(n -> n.maybe("direct")).stream().toList(), within)),
                node.maybe("fallback")
                        .map(n -> fallback(
                                n,
                                notices.flatMap(m -> m.maybe("fallback")).stream()
                                        .toList(),
                                within)));
    }

    private static Clock.Fallback fallback(DocumentNode node, List<DocumentNode> notices, Duration first) {
        node.only("begin", "hold", "within", "reason");
        var begin = node.at("begin").scalar().duration();
        if (begin.compareTo(first) > 0) {
            node.at("begin").fault("begins-after-first-limit", "at most the direct limit: the hold begins inside it");
        }
        var last = node.at("within").only("limit", "from");
        var limit = last.at("limit").scalar().duration();
        if (limit.compareTo(first) < 0) {
            last.at("limit").fault("limits-crossed", "at least the direct limit");
        }
        return new Clock.Fallback(
                begin,
                hold(node.at("hold")),
                limit,
                last.at("from").scalar().oneOf(Clock.From.class),
                node.at("reason").scalar().oneOf(Reason.class) == Reason.REQUIRED,
                notices(notices, limit));
    }

    private static Clock.Hold hold(DocumentNode node) {
        node.only("celsius");
        var ends = node.at("celsius").items().stream()
                .map(n -> n.scalar().decimal())
                .toList();
        if (ends.size() != 2 || ends.get(0).compareTo(ends.get(1)) > 0) {
            node.fault("not-a-range", "celsius: [lowest, highest]");
            return new Clock.Hold(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        return new Clock.Hold(ends.get(0), ends.get(1));
    }

    private static List<Duration> notices(List<DocumentNode> lists, Duration limit) {
        var times = lists.stream()
                .flatMap(list -> list.items().stream())
                .map(item -> item.scalar().duration())
                .toList();
        for (var i = 0; i < times.size(); i++) {
            var time = times.get(i);
            if (time.compareTo(limit) > 0 || (i > 0 && time.compareTo(times.get(i - 1)) <= 0)) {
                lists.getFirst().fault("notices-out-of-order", "ascending times, none after the limit");
            }
        }
        return times;
    }

    private enum Reason {
        REQUIRED,
        OPTIONAL
    }
}
