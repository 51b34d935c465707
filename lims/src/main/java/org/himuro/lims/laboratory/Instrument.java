package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A sequencer or another instrument of a laboratory (S30).
 *
 * @param serial unique within the laboratory
 * @param from first day in service
 * @param to last day in service, included; absent where it still is
 */
public record Instrument(String maker, String model, String serial, LocalDate from, Optional<LocalDate> to) {

    public boolean servesOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
