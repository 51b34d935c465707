package org.himuro.integrations.hl7;

import static org.himuro.integrations.FindingCode.FIELD_INVALID;
import static org.himuro.integrations.FindingCode.FIELD_MISSING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.integrations.Findings;
import org.himuro.integrations.hl7.Order.Specimen;
import org.himuro.integrations.hl7.Order.Test;

/**
 * Puts orders together from ORC, OBR, OBX and SPM. In OML^O33 a specimen comes first and its orders follow; in OML^O21 an
 * order comes first and its specimens follow; one order may have several groups.
 */
final class OrdersRule {

    private final Findings findings;
    private final boolean specimenFirst;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private Optional<Draft> current = Optional.empty();
    private Optional<Specimen> specimen = Optional.empty();
    private Optional<Coded> panel = Optional.empty();
    private boolean panelHasItems;

    OrdersRule(boolean specimenFirst, Findings findings) {
        this.specimenFirst = specimenFirst;
        this.findings = findings;
    }

    void take(Segment segment) {
        switch (segment.name()) {
            case "SPM" -> specimen(segment);
            case "ORC" -> order(segment);
            case "OBR" -> service(segment);
            case "OBX" -> item(segment);
            default -> {
                // PV1, TQ1, NTE and others say nothing that is kept here
            }
        }
    }

    List<Order> orders() {
        endPanel();
        return drafts.values().stream().map(Draft::order).toList();
    }

    private void specimen(Segment spm) {
        var read = new Specimen(spm.component(1, 1), spm.text(2, 1), spm.coded(4), time(spm, 17, "SPM-17"));
        if (specimenFirst) {
            endPanel();
            specimen = Optional.of(read);
        } else {
            current.ifPresent(draft -> draft.specimens.add(read));
        }
    }

    private void order(Segment orc) {
        endPanel();
        open(orc, "ORC-2");
        var requested = time(orc, 9, "ORC-9");
        current.ifPresent(draft -> {
            draft.control = draft.control.or(() -> orc.text(1, 1));
            draft.requestedAt = draft.requestedAt.or(() -> requested);
            draft.department = draft.department.or(() -> orc.coded(17));
        });
    }

    private void service(Segment obr) {
        endPanel();
        if (current.isEmpty() || !obr.component(2, 1).isEmpty()) {
            open(obr, "OBR-2");
        }
        panel = obr.coded(4);
        panelHasItems = false;
    }

    // status O: the item is ordered and has no result; any other OBX is an observation, not a test asked for
    private void item(Segment obx) {
        if (obx.component(11, 1).equals("O") && panel.isPresent()) {
            panelHasItems = true;
            obx.coded(3).ifPresent(test -> add(test, panel));
        }
    }

    private void endPanel() {
        if (!panelHasItems) {
            panel.ifPresent(service -> add(service, Optional.empty()));
        }
        panel = Optional.empty();
        panelHasItems = false;
    }

    private void add(Coded test, Optional<Coded> under) {
        current.ifPresent(draft -> draft.tests.add(new Test(test, under, specimen.map(Specimen::number))));
    }

    private void open(Segment segment, String field) {
        var number = segment.component(2, 1);
        if (number.isEmpty()) {
            findings.add(segment.number(), FIELD_MISSING, field);
        }
        var draft = drafts.computeIfAbsent(number, Draft::new);
        specimen.ifPresent(draft.specimens::add);
        current = Optional.of(draft);
    }

    private Optional<MessageTime> time(Segment segment, int field, String name) {
        var text = segment.component(field, 1);
        var time = MessageTime.of(text);
        if (time.isEmpty() && !text.isEmpty()) {
            findings.add(segment.number(), FIELD_INVALID, name);
        }
        return time;
    }

    private static final class Draft {
        private final String number;
        private final Set<Specimen> specimens = new LinkedHashSet<>();
        private final List<Test> tests = new ArrayList<>();
        private Optional<String> control = Optional.empty();
        private Optional<MessageTime> requestedAt = Optional.empty();
        private Optional<Coded> department = Optional.empty();

        Draft(String number) {
            this.number = number;
        }

        Order order() {
            return new Order(number, control, requestedAt, department, List.copyOf(specimens), tests);
        }
    }
}
