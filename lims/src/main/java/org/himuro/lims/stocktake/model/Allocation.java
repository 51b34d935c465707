package org.himuro.lims.stocktake.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a sample is shared among units: in proportion to what each has, and one of every unit that has any. */
public final class Allocation {
    private Allocation() {}

    /**
     * @param wanted how many in all
     * @param populations how many each unit has
     * @return how many of each, in the same order, none more than it has; together as many as are wanted, and up to one for each
     *     unit more where the smallest would have got none
     */
    public static List<Integer> of(int wanted, List<Integer> populations) {
        long all = populations.stream().mapToLong(Integer::longValue).sum();
        if (wanted <= 0 || all == 0) {
            return populations.stream().map(n -> 0).toList();
        }
        var shares = new ArrayList<Integer>();
        var rounded = new ArrayList<Integer>();
        for (int unit = 0; unit < populations.size(); unit++) {
            int population = populations.get(unit);
            int share = (int) Math.min(population, (long) wanted * population / all);
            shares.add(population > 0 ? Math.max(1, share) : 0);
            if (share > 0 && share < population) {
                rounded.add(unit);
            }
        }
        int missing = wanted - shares.stream().mapToInt(Integer::intValue).sum();
        rounded.sort(Comparator.comparing(unit -> -((long) wanted * populations.get(unit) % all)));
        for (int unit : rounded.subList(0, Math.clamp(missing, 0, rounded.size()))) {
            shares.set(unit, shares.get(unit) + 1);
        }
        return List.copyOf(shares);
    }
}
