package org.himuro.lims.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.reporting.application.Conditions;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.specimen.TubeStep;

/** The same question asked of every tube, in words of its own. */
record Plain(Conditions c, Sight sight, List<UUID> sites, ConsentOf consents) {
    private static final List<String> CODES = List.of("NCH", "STH", "TKH");

    interface ConsentOf {
        ConsentStanding of(UUID donor);
    }

    static List<String> of(Stock stock, Conditions conditions, Sight sight, List<UUID> sites, Sort sort) {
        var plain =
                new Plain(conditions, sight, sites, donor -> stock.consents.getOrDefault(donor, ConsentStanding.NONE));
        return stock.tubes.stream()
                .filter(plain::fits)
                .sorted(order(sort))
                .map(Stock.Tube::code)
                .toList();
    }

    private boolean fits(Stock.Tube t) {
        return (sight.every() || t.readBy().contains(sight.site()))
                && what(t)
                && where(t)
                && when(t)
                && howMuch(t)
                && may(t);
    }

    private static <T> boolean any(java.util.Set<T> asked, Optional<T> is) {
        return asked.isEmpty() || is.filter(asked::contains).isPresent();
    }

    private boolean what(Stock.Tube t) {
        var code = c.code().map(q -> q.toUpperCase(Locale.ROOT));
        return code.map(q -> t.code().startsWith(q)
                                || t.alias()
                                        .filter(a -> a.startsWith(q)
                                                || a.startsWith(c.code().orElseThrow()))
                                        .isPresent())
                        .orElse(true)
                && c.caseCode().map(t.of().code()::equals).orElse(true)
                && c.donor().map(t.of().donor()::equals).orElse(true)
                && any(c.projects(), Optional.of(t.of().project()))
                && any(c.materials(), Optional.of(t.material()))
                && any(c.steps(), Optional.of(t.step()))
                && any(c.verdicts(), t.verdict());
    }

    private boolean where(Stock.Tube t) {
        return any(c.places(), Optional.of(t.place()))
                && c.in().map(code -> isIn(t, code)).orElse(true)
                && (!c.moving()
                        || t.parcel()
                                .filter(p -> p.step().equals("GIVEN") && reads(p))
                                .isPresent())
                && c.collector().map(s -> site(s).equals(t.collectedBy())).orElse(true)
                && c.holder()
                        .map(s -> site(s).equals(t.heldBy()) && t.step() != TubeStep.DESTROYED)
                        .orElse(true)
                && c.parcel()
                        .map(code -> t.listed()
                                .filter(p -> p.code().equals(code) && reads(p))
                                .isPresent())
                        .orElse(true);
    }

    private UUID site(String code) {
        return sites.get(CODES.indexOf(code));
    }

    private boolean reads(Stock.Parcel p) {
        return sight.every() || p.sender().equals(sight.site()) || p.receiver().equals(sight.site());
    }

    /** A room is read by its own site alone, as what stands in it. */
    private boolean isIn(Stock.Tube t, String code) {
        return t.box()
                        .filter(b -> b.path().contains(code)
                                && (sight.every() || b.site().equals(sight.site())))
                        .isPresent()
                || t.parcel().filter(p -> p.code().equals(code) && reads(p)).isPresent();
    }

    private boolean when(Stock.Tube t) {
        return between(c.sampled(), t.sampled())
                && between(c.frozen(), t.frozen())
                && c.months()
                        .map(m -> day(t.frozen())
                                .filter(d -> d.isBefore(sight.today().minusMonths(m)))
                                .isPresent())
                        .orElse(true);
    }

    private boolean between(Conditions.Days days, Optional<Instant> at) {
        var day = day(at);
        return days.from().map(f -> day.filter(d -> !d.isBefore(f)).isPresent()).orElse(true)
                && days.to()
                        .map(f -> day.filter(d -> !d.isAfter(f)).isPresent())
                        .orElse(true);
    }

    private Optional<LocalDate> day(Optional<Instant> at) {
        return at.map(i -> LocalDate.ofInstant(i, sight.zone()));
    }

    private boolean howMuch(Stock.Tube t) {
        return c.amount()
                        .map(a -> t.unit().filter(a.unit()::equals).isPresent()
                                && a.least()
                                        .map(n -> t.amount().orElseThrow().compareTo(n) >= 0)
                                        .orElse(true)
                                && a.most()
                                        .map(n -> t.amount().orElseThrow().compareTo(n) <= 0)
                                        .orElse(true))
                        .orElse(true)
                && c.thaws().map(n -> t.thaws() <= n).orElse(true)
                && c.measured()
                        .map(m -> t.measured()
                                .filter(is -> is.analyte() == m.analyte()
                                        && is.value().compareTo(m.least()) >= 0)
                                .isPresent())
                        .orElse(true);
    }

    private boolean may(Stock.Tube t) {
        var standing = consents.of(t.of().donor());
        return any(c.consents(), Optional.of(standing))
                && (!c.quarantined() || t.quarantined())
                && (!c.deviation()
                        || t.deviationOf()
                                .filter(s -> sight.every() || s.equals(sight.site()))
                                .isPresent())
                && (!c.usable()
                        || (standing == ConsentStanding.ACTIVE
                                && !t.quarantined()
                                && !t.depleted()
                                && t.step() != TubeStep.MISSING
                                && t.step() != TubeStep.DESTROYED));
    }

    private static Comparator<Stock.Tube> order(Sort sort) {
        Comparator<Stock.Tube> id = Comparator.comparing(t -> t.id().toString());
        return switch (sort) {
            case NEWEST -> id.reversed();
            case OLDEST -> id;
            case CODE -> Comparator.comparing(Stock.Tube::code);
            case CASE ->
                Comparator.<Stock.Tube, String>comparing(t -> t.of().code()).thenComparing(id);
            case FROZEN ->
                Comparator.<Stock.Tube, Boolean>comparing(t -> t.frozen().isEmpty())
                        .thenComparing(Comparator.<Stock.Tube, Instant>comparing(
                                        t -> t.frozen().orElse(Instant.EPOCH))
                                .reversed())
                        .thenComparing(id.reversed());
            case FROZEN_OLDEST ->
                Comparator.<Stock.Tube, Boolean>comparing(t -> t.frozen().isEmpty())
                        .thenComparing(t -> t.frozen().orElse(Instant.EPOCH))
                        .thenComparing(id);
            case PLACE ->
                Comparator.<Stock.Tube, Integer>comparing(
                                t -> t.box().isPresent() ? 0 : t.parcel().isPresent() ? 1 : 2)
                        .thenComparing(t -> t.box()
                                .map(Stock.Box::code)
                                .or(() -> t.parcel().map(Stock.Parcel::code))
                                .orElse(""))
                        .thenComparing(t -> t.cell().orElse(""))
                        .thenComparing(id);
            case AMOUNT ->
                Comparator.<Stock.Tube, Integer>comparing(
                                t -> t.unit().map(Enum::ordinal).orElse(9))
                        .thenComparing(t -> t.amount().orElse(java.math.BigDecimal.ZERO))
                        .thenComparing(id);
        };
    }
}
