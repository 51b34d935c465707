package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What is said of how a parcel is packed, beside the parcel's own history. */
public sealed interface PackagingEvent extends Fact {
    /** It was begun for an order or a pick list. @param reference its code */
    record PackedFor(String reference) implements PackagingEvent {}

    record LayersChecked(List<Layer> layers) implements PackagingEvent {
        public LayersChecked {
            layers = List.copyOf(layers);
        }
    }

    /** The closed parcel was opened: every layer is to be looked at again. */
    record LayersOpened() implements PackagingEvent {}

    /** @param dryIceKg net kilograms */
    record CoolantPut(Optional<String> coolant, Optional<BigDecimal> dryIceKg) implements PackagingEvent {}

    /** @param holdHours 0 where its maker's time is not said */
    record DryShipperPut(
            Optional<String> serial,
            Optional<BigDecimal> tareKg,
            Optional<BigDecimal> chargedKg,
            Optional<Instant> chargedAt,
            int holdHours)
            implements PackagingEvent {}

    record HazardClassed(Optional<String> hazardClass) implements PackagingEvent {}

    record ResponsibleNamed(Optional<UUID> person) implements PackagingEvent {}

    record SealPut(Optional<String> number) implements PackagingEvent {}

    record LoggerPut(Optional<String> serial) implements PackagingEvent {}

    /** The logger is no longer on the road with this parcel. */
    record LoggerBack() implements PackagingEvent {}

    /** @param number plain, see {@link WaybillCheck#plain} */
    record WaybillPut(Optional<String> carrier, Optional<String> number) implements PackagingEvent {}
}
