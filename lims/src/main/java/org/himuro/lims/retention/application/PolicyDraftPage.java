package org.himuro.lims.retention.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Period;
import org.himuro.lims.retention.Preset;
import org.himuro.lims.shared.Reason;

/**
 * The policy of a project as it is to be.
 *
 * @param projects that are known
 * @param values what stands in the form, by field
 */
public record PolicyDraftPage(
        String project, Preset preset, List<String> projects, Map<String, String> values, List<Reason> reasons) {
    public PolicyDraftPage {
        projects = List.copyOf(projects);
        values = Map.copyOf(values);
        reasons = List.copyOf(reasons);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return values.containsKey(field);
    }

    /** The fields of a form as a policy's rules fill them. */
    public static Map<String, String> filled(LocalDate from, Optional<Period> period, List<FormRule> rules) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", from.toString());
        period.ifPresent(p -> {
            values.put("years", String.valueOf(p.years()));
            p.projectEnd().ifPresent(end -> values.put("projectEnd", end.toString()));
        });
        for (var rule : rules) {
            rule.keepers().forEach(k -> values.put("keep-" + rule.form() + "-" + k, "on"));
            rule.transports().forEach(t -> values.put("travel-" + rule.form() + "-" + t, "on"));
            rule.reserve().ifPresent(r -> {
                values.put(
                        "reserve-" + rule.form(), r.value().stripTrailingZeros().toPlainString());
                values.put("unit-" + rule.form(), r.unit().name());
            });
        }
        return values;
    }
}
