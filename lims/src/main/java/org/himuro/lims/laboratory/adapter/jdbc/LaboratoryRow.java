package org.himuro.lims.laboratory.adapter.jdbc;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.laboratory.Hours;
import org.himuro.lims.laboratory.Laboratory;

/** The flat part of a laboratory. */
record LaboratoryRow(
        UUID id,
        UUID site,
        boolean registered,
        int capacityPerMonth,
        Optional<LocalDate> approvedFrom,
        Optional<LocalDate> approvedTo,
        Optional<String> closedDays,
        Optional<String> receiptFrom,
        Optional<String> receiptTo,
        int marks) {

    static LaboratoryRow of(Laboratory l) {
        var hours = l.outfit().hours();
        return new LaboratoryRow(
                l.id(),
                l.site(),
                l.registered(),
                l.capacityPerMonth(),
                l.approvedFrom(),
                l.approvedTo(),
                hours.map(h -> h.closed().stream().map(Enum::name).collect(Collectors.joining(","))),
                hours.map(Hours::from),
                hours.map(Hours::to),
                l.marks());
    }

    Optional<Hours> hours() {
        return closedDays.map(days -> new Hours(
                Arrays.stream(days.split(",", -1))
                        .filter(day -> !day.isEmpty())
                        .map(DayOfWeek::valueOf)
                        .toList(),
                receiptFrom.orElseThrow(),
                receiptTo.orElseThrow()));
    }
}
