package org.himuro.lims.shipping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Request {@code describe-package}: how a parcel is packed, thing by thing. Refused with every reason at once, among others {@code
 * SEAL_USED}, {@code LOGGER_ON_THE_ROAD}, {@code WAYBILL_USED}, {@code WAYBILL_CHECK_WRONG}, {@code CATEGORY_A_REFUSED}.
 *
 * @param items 1 to 30
 */
public record DescribePackage(String parcel, List<PackageItem> items) {
    public static final int MOST = 30;

    /** Every layer looked at by whoever says so, who is responsible for the packing. */
    public static DescribePackage lookedAt(String parcel) {
        return new DescribePackage(
                parcel,
                Stream.concat(
                                Arrays.stream(Layer.values())
                                        .map(l -> new PackageItem(PackageItem.What.LAYER, l.name())),
                                Stream.of(new PackageItem(PackageItem.What.RESPONSIBLE, "ME")))
                        .toList());
    }

    public DescribePackage {
        items = List.copyOf(items);
    }
}
