package org.himuro.lims.laboratory;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.acceptance.AssayKind;

/**
 * What a laboratory works with, what it takes and when, as the register has it.
 *
 * @param reminders which ends of its accreditation were announced
 */
public record Outfit(
        List<Instrument> instruments,
        List<Capacity> capacities,
        List<Price> prices,
        Optional<Hours> hours,
        List<Reminder> reminders) {
    static final Outfit NONE = new Outfit(List.of(), List.of(), List.of(), Optional.empty(), List.of());
    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public Outfit {
        instruments = List.copyOf(instruments);
        capacities = List.copyOf(capacities);
        prices = List.copyOf(prices);
        reminders = List.copyOf(reminders);
    }

    /** Samples a month; absent where nobody has said. */
    public Optional<Integer> capacity(AssayKind assay) {
        return capacities.stream()
                .filter(c -> c.assay() == assay)
                .map(Capacity::perMonth)
                .findFirst();
    }

    public Optional<Price> price(AssayKind assay) {
        return prices.stream().filter(p -> p.assay() == assay).findFirst();
    }

    /** Weekdays without receipt: where nothing is said, Saturday and Sunday. */
    public List<DayOfWeek> closed() {
        return hours.map(Hours::closed).orElse(WEEKEND);
    }

    /** An instrument with the same serial number takes the place of the one before. */
    Outfit with(Instrument instrument) {
        var all = new ArrayList<>(instruments);
        all.removeIf(i -> i.serial().equals(instrument.serial()));
        all.add(instrument);
        return new Outfit(all, capacities, prices, hours, reminders);
    }

    Outfit with(Reminder reminder) {
        var all = new ArrayList<>(reminders);
        all.remove(reminder);
        all.add(reminder);
        return new Outfit(instruments, capacities, prices, hours, all);
    }

    Outfit withCapacities(List<Capacity> all) {
        return new Outfit(instruments, all, prices, hours, reminders);
    }

    Outfit withPrices(List<Price> all) {
        return new Outfit(instruments, capacities, all, hours, reminders);
    }

    Outfit withHours(Hours said) {
        return new Outfit(instruments, capacities, prices, Optional.of(said), reminders);
    }
}
