package org.himuro.lims.shipping.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Carrier;
import org.himuro.lims.shipping.Layer;
import org.himuro.lims.shipping.PackageItem.What;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/**
 * The packing bench: what the next scan is, what is done, what is still missing.
 *
 * @param steps in the order of packing
 * @param proposed tubes of the order or the pick list that are not in the parcel
 * @param picked how many of these a scan said to be in hand for it
 * @param expects what the next scan of a foreign code is
 * @param lasts until when the coolant keeps cold, margin taken off
 * @param arrival the day proposed for the arrival
 * @param absent what of a pair or trio is neither here nor at the receiver
 * @param said what the last scan led to
 * @param act id of the next act: sent twice it counts once
 */
public record PackingView(
        ParcelPage parcel,
        Packaging packed,
        List<Step> steps,
        List<Proposed> proposed,
        int picked,
        Optional<What> expects,
        Optional<Instant> lasts,
        LocalDate arrival,
        List<Reason> absent,
        List<Carrier> carriers,
        Optional<String> responsible,
        Said said,
        String act,
        String csrf) {
    public PackingView {
        steps = List.copyOf(steps);
        proposed = List.copyOf(proposed);
        absent = List.copyOf(absent);
        carriers = List.copyOf(carriers);
    }

    /** @param picked a scan said that it is in hand for this parcel */
    public record Proposed(String tube, boolean picked) {}

    /** @param what was said, in words' key, or empty */
    public record Said(String what, List<Reason> refused, List<Reason> warned) {
        public static final Said NOTHING = new Said("", List.of(), List.of());

        public Said {
            refused = List.copyOf(refused);
            warned = List.copyOf(warned);
        }
    }

    /**
     * One line of the list.
     *
     * @param needed whether the closing or the hand-over waits for it
     */
    public record Step(Kind kind, boolean done, boolean needed) {}

    public enum Kind {
        TUBES,
        PRIMARY,
        ABSORBENT,
        SECONDARY,
        LOGGER,
        COOLANT,
        DRY_ICE,
        DRY_SHIPPER,
        OUTER,
        SEAL,
        HAZARD,
        LABEL,
        RESPONSIBLE,
        WAYBILL;

        public Optional<Layer> layer() {
            return switch (this) {
                case PRIMARY -> Optional.of(Layer.PRIMARY);
                case ABSORBENT -> Optional.of(Layer.ABSORBENT);
                case SECONDARY -> Optional.of(Layer.SECONDARY);
                case OUTER -> Optional.of(Layer.OUTER);
                case LABEL -> Optional.of(Layer.LABEL);
                default -> Optional.empty();
            };
        }

        /** What a foreign code is while this is next. */
        public Optional<What> value() {
            return switch (this) {
                case LOGGER -> Optional.of(What.LOGGER);
                case DRY_ICE -> Optional.of(What.DRY_ICE_KG);
                case SEAL -> Optional.of(What.SEAL);
                case WAYBILL -> Optional.of(What.WAYBILL);
                default -> Optional.empty();
            };
        }
    }

    /** The first line that is not done. */
    public Optional<Step> next() {
        return steps.stream().filter(s -> !s.done()).findFirst();
    }

    /** What the closing waits for. */
    public List<Step> missing() {
        return steps.stream().filter(s -> !s.done() && s.needed()).toList();
    }

    public int left() {
        return missing().size();
    }

    public boolean open() {
        return parcel.step() == ParcelStep.OPEN;
    }

    public boolean closed() {
        return parcel.step() == ParcelStep.CLOSED;
    }

    /** How the last scan is shown. */
    public String tone() {
        return !said.refused().isEmpty()
                ? "refused"
                : !said.warned().isEmpty() ? "look" : said.what().isEmpty() ? "waiting" : "done";
    }

    /**
     * A parcel that is begun for an order or a pick list, before it is.
     *
     * @param receiver code, where the reference says it
     */
    public record Begin(
            String reference,
            Optional<String> receiver,
            Optional<Purpose> purpose,
            Optional<TransportClass> temperature,
            int tubes,
            int picked,
            List<Site> receivers,
            List<Reason> refused) {
        public Begin {
            receivers = List.copyOf(receivers);
            refused = List.copyOf(refused);
        }
    }

    /** @param name in the reader's language */
    public record Site(String code, String name) {}

    /** Coolants that keep a class cold. */
    public static Set<String> coolants(TransportClass temperature) {
        return switch (temperature) {
            case ULT_80, FROZEN_20 -> Set.of("DRY_ICE", "LN2_DRY_SHIPPER");
            case LN2_VAPOUR -> Set.of("LN2_DRY_SHIPPER");
            case REFRIGERATED -> Set.of("COLD_PACK");
            case AMBIENT -> Set.of("NONE", "COLD_PACK");
        };
    }
}
