package org.himuro.lims.retention.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Period;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.model.PolicyDifference;

/** What a policy says, in the reader's words. */
public final class PolicyWords {
    private PolicyWords() {}

    public static String keepers(Text t, Optional<FormRule> rule) {
        return rule.map(r -> joined(
                        t, r.keepers().stream().map(k -> t.of("keeper." + k)).toList()))
                .orElseGet(() -> t.of("policy.nothing-said"));
    }

    public static String transports(Text t, Optional<FormRule> rule) {
        return rule.filter(r -> !r.transports().isEmpty())
                .map(r -> joined(
                        t,
                        r.transports().stream()
                                .map(way -> t.of("transportclass." + way.name()))
                                .toList()))
                .orElseGet(() -> t.of("policy.nothing-said"));
    }

    public static String reserve(Text t, Optional<FormRule> rule) {
        return rule.flatMap(FormRule::reserve)
                .map(r -> t.of("policy.reserve-of", r.value(), t.of("reserve-unit." + r.unit())))
                .orElseGet(() -> t.of("policy.no-reserve"));
    }

    public static String period(Text t, Optional<Period> period) {
        return period.map(p -> p.projectEnd()
                        .map(end -> t.of("policy.years-after", p.years(), end.toString()))
                        .orElseGet(() -> t.of("policy.years", p.years())))
                .orElseGet(() -> t.of("policy.no-period"));
    }

    public static String said(Text t, PolicyDifference d, PolicyVersion version) {
        var rule = d.form().flatMap(version::of);
        return switch (d.what()) {
            case PRESET -> t.of("policy.preset." + version.preset());
            case PERIOD -> period(t, version.period());
            case KEEPERS -> keepers(t, rule);
            case TRANSPORTS -> transports(t, rule);
            case RESERVE -> reserve(t, rule);
        };
    }

    private static String joined(Text t, List<String> words) {
        return String.join(t.of("policy.comma"), words);
    }
}
