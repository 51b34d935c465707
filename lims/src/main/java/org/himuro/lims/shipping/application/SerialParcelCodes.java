package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ItemKind;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.shipping.ParcelCodes;

/** Parcel codes from the counter of the site. */
@Singleton
public final class SerialParcelCodes implements ParcelCodes {
    private final Serials serials;

    public SerialParcelCodes(Serials serials) {
        this.serials = serials;
    }

    @Override
    public String next(UUID act, String siteCode) {
        int serial = serials.take(
                act, "parcel/" + siteCode, from -> item(siteCode, from).serial() + 1);
        return item(siteCode, serial).code().orElseThrow();
    }

    private static Item item(String site, int from) {
        return new Item(ItemKind.PARCEL, site, from).next().orElseThrow();
    }
}
