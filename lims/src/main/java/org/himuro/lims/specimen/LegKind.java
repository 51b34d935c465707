package org.himuro.lims.specimen;

/** Between whom a parcel changes hands on its way. */
public enum LegKind {
    BENCH_COURIER,
    COURIER_DEPOT,
    DEPOT_COURIER,
    COURIER_DESK;

    /** Furthest depot that can be told of. */
    public static final int MOST_DEPOTS = 9;

    /** Whether it is told which depot, counted from 1 in the order of the way. */
    public boolean atDepot() {
        return this == COURIER_DEPOT || this == DEPOT_COURIER;
    }

    public boolean hasDepot(int depot) {
        return atDepot() ? depot >= 1 && depot <= MOST_DEPOTS : depot == 0;
    }
}
