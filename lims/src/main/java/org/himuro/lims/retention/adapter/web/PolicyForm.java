package org.himuro.lims.retention.adapter.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.retention.DraftPolicy;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.Period;
import org.himuro.lims.retention.Preset;
import org.himuro.lims.retention.Reserve;
import org.himuro.lims.retention.ReserveUnit;
import org.himuro.lims.retention.Transport;
import org.himuro.lims.shared.Reason;

/** A policy as a form says it: for each form of material who keeps it, how it travels and what stays. */
final class PolicyForm {
    private static final Set<String> NOT_AGAIN = Set.of("csrf", "act", "account", "password");

    private final Map<String, String> body;
    private final Fields fields;
    private final List<Reason> faults = new ArrayList<>();

    PolicyForm(Map<String, String> body) {
        this.body = body;
        this.fields = Fields.form(body);
    }

    Fields fields() {
        return fields;
    }

    /** What goes back into the page. */
    static Map<String, String> given(Map<String, String> body) {
        var given = new LinkedHashMap<>(body);
        given.keySet().removeAll(NOT_AGAIN);
        return given;
    }

    Preset preset() {
        return Arrays.stream(Preset.values())
                .filter(p -> p.name().equals(body.get("preset")))
                .findFirst()
                .orElse(Preset.OWN);
    }

    String project() {
        return body.getOrDefault("project", "").strip();
    }

    /** Empty where something was not understood: it is in {@link #faults}. */
    Optional<DraftPolicy> draft() {
        var preset = fields.needed(Preset.class, "preset", Preset.OWN);
        var project = fields.text("project");
        var from = fields.date("from");
        if (from.isEmpty() && fields.text("from").isEmpty()) {
            faults.add(Reason.of("FROM_NOT_SAID"));
        }
        var years = fields.count("years", 1, Period.MOST);
        var end = fields.date("projectEnd");
        if (end.isPresent() && years.isEmpty()) {
            faults.add(Reason.of("PERIOD_NOT_UNDERSTOOD", Period.MOST));
        }
        var rules = new ArrayList<FormRule>();
        for (var form : Form.values()) {
            rule(form).ifPresent(rules::add);
        }
        faults.addAll(0, fields.faults());
        return faults.isEmpty()
                ? Optional.of(
                        new DraftPolicy(project, preset, from.orElseThrow(), years.map(y -> new Period(y, end)), rules))
                : Optional.empty();
    }

    /** None where nothing at all is said of the form. */
    private Optional<FormRule> rule(Form form) {
        var keepers = Arrays.stream(Keeper.values())
                .filter(k -> fields.flag("keep-" + form + "-" + k))
                .toList();
        var transports = Arrays.stream(Transport.values())
                .filter(t -> fields.flag("travel-" + form + "-" + t))
                .toList();
        var value = fields.number("reserve-" + form).filter(v -> v.signum() > 0);
        var unit = fields.one(ReserveUnit.class, "unit-" + form).orElse(ReserveUnit.TUBE);
        return keepers.isEmpty() && transports.isEmpty() && value.isEmpty()
                ? Optional.empty()
                : Optional.of(new FormRule(form, keepers, transports, value.map(v -> new Reserve(v, unit))));
    }

    List<Reason> faults() {
        return List.copyOf(faults);
    }
}
