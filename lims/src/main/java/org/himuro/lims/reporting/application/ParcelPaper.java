package org.himuro.lims.reporting.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Carrier;
import org.himuro.lims.shipping.HandOver;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.specimen.Parcel;

/**
 * What the papers of one parcel say of it as a whole.
 *
 * @param responsible who says to be responsible for its packing
 * @param boxes codes of those that were packed whole
 * @param tubes how many the sender wrote, {@code loose} of them in no box
 * @param against what its closing would be refused for
 * @param mine the viewer may know why: the sender, or who reads across sites
 */
public record ParcelPaper(
        Parcel parcel,
        Sites.Site sender,
        Sites.Site receiver,
        Purpose purpose,
        TransportClass temperature,
        Packaging packed,
        Optional<String> responsible,
        Optional<Carrier> carrier,
        Addresses.Address from,
        Addresses.Address to,
        List<String> boxes,
        int tubes,
        int loose,
        List<HandOver> handOvers,
        List<Reason> against,
        boolean mine) {
    public ParcelPaper {
        boxes = List.copyOf(boxes);
        handOvers = List.copyOf(handOvers);
        against = List.copyOf(against);
    }

    /** It may not leave as it stands: its papers are to be looked at, its labels are not printed. */
    public boolean draft() {
        return !against.isEmpty();
    }

    public Optional<String> coolant() {
        return parcel.coolant().or(packed::coolant);
    }

    public Optional<String> hazardClass() {
        return packed.hazardClass();
    }

    /** Net kilograms, where there is dry ice. */
    public Optional<BigDecimal> dryIceKg() {
        return packed.dryIceKg().filter(kg -> coolant().equals(Optional.of("DRY_ICE")));
    }

    public Optional<String> waybill() {
        return parcel.waybill().or(packed::waybill);
    }

    /** What the air waybill has to say of dry ice, in the form that is prescribed: number, name, packages and net mass of one. */
    public Optional<String> airWaybillLine() {
        return dryIceKg()
                .map(kg -> "UN1845, Dry ice, 1 x " + kg.stripTrailingZeros().toPlainString() + " kg");
    }
}
