package org.himuro.lims.retention.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.Reserve;
import org.himuro.lims.retention.ReserveUnit;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;

/** Whether tubes may leave for a purpose: every reason against it, of each tube. */
public final class Leaving {
    private static final BigDecimal NANOGRAMS = new BigDecimal(1_000);

    private final Wish wish;
    private final Kept kept;
    private final Set<Reason> reasons = new LinkedHashSet<>();

    private Leaving(Wish wish, Kept kept) {
        this.wish = wish;
        this.kept = kept;
    }

    public static List<Reason> against(Wish wish, Kept kept) {
        var leaving = new Leaving(wish, kept);
        var tubes = wish.parts().stream()
                .flatMap(p -> Optional.ofNullable(kept.stock().get(p.tube())).stream())
                .toList();
        tubes.forEach(leaving::held);
        tubes.forEach(leaving::place);
        leaving.reserves(tubes);
        return List.copyOf(leaving.reasons);
    }

    private void held(Tube tube) {
        Optional.ofNullable(kept.keepings().get(tube.caseId()))
                .flatMap(k -> k.holding(tube.id(), wish.day()))
                .ifPresent(h -> reasons.add(Reason.of(
                        "TUBE_HELD",
                        tube.code(),
                        h.reason(),
                        h.until().map(LocalDate::toString).orElse("–"))));
    }

    private Optional<PolicyVersion> policy(Tube tube) {
        return Optional.ofNullable(kept.policies().get(tube.caseId())).flatMap(p -> p.inForce(wish.day()));
    }

    private void place(Tube tube) {
        var form = Form.of(tube.material());
        policy(tube)
                .ifPresent(version -> version.of(form).ifPresent(rule -> {
                    if (wish.purpose() == LeaveFor.STORAGE) {
                        wish.to()
                                .flatMap(id -> Optional.ofNullable(kept.sites().get(id)))
                                .filter(site -> !mayKeep(tube, rule, site))
                                .ifPresent(site -> reasons.add(Reason.of(
                                        "PLACE_NOT_IN_POLICY", tube.code(), form, site.code(), version.version())));
                    }
                    if (wish.purpose() != LeaveFor.RETURN) {
                        wish.by()
                                .filter(by -> !rule.transports().isEmpty()
                                        && !rule.transports().contains(by))
                                .ifPresent(by -> reasons.add(Reason.of(
                                        "TRANSPORT_NOT_IN_POLICY", tube.code(), form, by, version.version())));
                    }
                }));
    }

    private boolean mayKeep(Tube tube, FormRule rule, Sites.Site site) {
        return Keeper.of(site.category()).filter(rule.keepers()::contains).isPresent()
                || Optional.ofNullable(kept.policies().get(tube.caseId()))
                        .flatMap(p -> p.excepted(site.id(), rule.form(), wish.day()))
                        .isPresent();
    }

    /** Of one case in one form, tumour and normal apart. */
    private record Lot(UUID caseId, Form form, Material origin) {
        static Lot of(Tube tube) {
            return new Lot(
                    tube.caseId(), Form.of(tube.material()), tube.origin().orElse(tube.material()));
        }
    }

    private void reserves(List<Tube> tubes) {
        if (wish.purpose() != LeaveFor.USE && wish.purpose() != LeaveFor.DISPOSAL) {
            return;
        }
        tubes.stream()
                .collect(Collectors.groupingBy(Lot::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((lot, leaving) -> policy(leaving.getFirst())
                        .ifPresent(version -> version.of(lot.form())
                                .flatMap(FormRule::reserve)
                                .ifPresent(reserve -> reserve(lot, leaving, reserve, version))));
    }

    /** What could not be analysed again anyway is no part of the reserve, and its disposal takes nothing from it. */
    private void reserve(Lot lot, List<Tube> leaving, Reserve reserve, PolicyVersion version) {
        var counted = wish.purpose() == LeaveFor.DISPOSAL
                ? leaving.stream().filter(kept::inStock).toList()
                : leaving;
        if (counted.isEmpty()) {
            return;
        }
        var left = staying(lot, reserve.unit()).add(gained(leaving, reserve.unit()));
        if (left.compareTo(reserve.value()) < 0) {
            counted.forEach(t -> reasons.add(Reason.of(
                    "RESERVE_PROTECTED",
                    t.code(),
                    lot.form(),
                    reserve.value().toPlainString(),
                    reserve.unit(),
                    left.stripTrailingZeros().toPlainString(),
                    version.version())));
        }
    }

    private BigDecimal staying(Lot lot, ReserveUnit unit) {
        return kept.stock().values().stream()
                .filter(t -> Lot.of(t).equals(lot) && kept.inStock(t))
                .map(t -> staying(t, unit))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal staying(Tube tube, ReserveUnit unit) {
        var part = wish.parts().stream().filter(p -> p.tube().equals(tube.id())).findFirst();
        return part.isEmpty()
                ? counted(tube, tube.content(), unit)
                : part.get()
                        .left()
                        .filter(left -> left.signum() > 0)
                        .map(left -> counted(tube, tube.content().map(c -> new Amount(left, c.unit())), unit))
                        .orElse(BigDecimal.ZERO);
    }

    private BigDecimal gained(List<Tube> leaving, ReserveUnit unit) {
        return leaving.stream()
                .distinct()
                .flatMap(t -> wish.gains().stream()
                        .filter(g -> g.from().equals(t.id()))
                        .map(g -> counted(t, g.amount(), unit)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What nobody knows counts for nothing. @param tube whose concentration it has */
    private BigDecimal counted(Tube tube, Optional<Amount> content, ReserveUnit unit) {
        return switch (unit) {
            case TUBE -> BigDecimal.ONE;
            case MICROLITRE -> of(content, AmountUnit.MICROLITRE);
            case MILLIGRAM -> of(content, AmountUnit.MILLIGRAM);
            case PIECE -> of(content, AmountUnit.PIECE);
            case MICROGRAM ->
                Optional.ofNullable(kept.concentrations().get(tube.id()))
                        .map(c -> c.multiply(of(content, AmountUnit.MICROLITRE)).divide(NANOGRAMS))
                        .orElse(BigDecimal.ZERO);
        };
    }

    private static BigDecimal of(Optional<Amount> content, AmountUnit unit) {
        return content.filter(a -> a.unit() == unit).map(Amount::value).orElse(BigDecimal.ZERO);
    }
}
