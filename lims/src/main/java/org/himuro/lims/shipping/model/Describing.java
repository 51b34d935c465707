package org.himuro.lims.shipping.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.Layer;
import org.himuro.lims.shipping.NumbersInUse;
import org.himuro.lims.shipping.PackageItem;
import org.himuro.lims.shipping.PackageItem.What;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.PackagingEvent;
import org.himuro.lims.shipping.PackagingEvent.CoolantPut;
import org.himuro.lims.shipping.PackagingEvent.DryShipperPut;
import org.himuro.lims.shipping.PackagingEvent.HazardClassed;
import org.himuro.lims.shipping.PackagingEvent.LayersChecked;
import org.himuro.lims.shipping.PackagingEvent.LoggerBack;
import org.himuro.lims.shipping.PackagingEvent.LoggerPut;
import org.himuro.lims.shipping.PackagingEvent.ResponsibleNamed;
import org.himuro.lims.shipping.PackagingEvent.SealPut;
import org.himuro.lims.shipping.PackagingEvent.WaybillPut;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.WaybillCheck;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.Parcels;

/** Whether what is said of a parcel's packing can be so: thing by thing, all reasons at once, nothing half done. */
public final class Describing {
    /** As they stand on seals, loggers and dry shippers; what else is scanned may be a person's name. */
    private static final Pattern SERIAL = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._/-]{0,31}");

    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(200);
    private static final int LONGEST_HOLD = 720;

    private final Parcel parcel;
    private final Packaging before;
    private final Act act;
    private final PackingDesk desk;
    private final Findings findings = new Findings();
    private final Map<What, String> said = new HashMap<>();
    private final Set<Layer> layers = new LinkedHashSet<>();

    private Describing(Parcel parcel, Packaging before, PackingDesk desk, Act act) {
        this.parcel = parcel;
        this.before = before;
        this.desk = desk;
        this.act = act;
    }

    /** @param inUse asked about other parcels at each decision */
    public static Decision<ParcelAnswer> decide(
            DescribePackage command, Optional<UUID> id, PackingDesk desk, NumbersInUse inUse, Reads reads, Act act) {
        var parcel = id.flatMap(i -> reads.state(Parcels.KIND, i))
                .filter(p -> p.sender().equals(act.actor().site()));
        if (parcel.isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var describing =
                new Describing(parcel.get(), Packagings.of(reads, parcel.get().id()), desk, act);
        describing.read(command.items());
        var facts = describing.facts();
        var after = facts.stream().reduce(describing.before, Packagings::after, (one, other) -> other);
        describing.free(after, inUse);
        return describing.findings.or(() -> new Decision.Accepted<>(
                facts.stream()
                        .map(f -> new Entry(Packagings.KIND.ref(after.id()), f, act.occurredAt()))
                        .toList(),
                new ParcelAnswer(command.parcel(), 0, List.of())));
    }

    private void read(List<PackageItem> items) {
        findings.refuseIf(items.isEmpty() || items.size() > DescribePackage.MOST, "NOTHING_SAID", DescribePackage.MOST);
        boolean given = parcel.step().compareTo(ParcelStep.CLOSED) > 0;
        for (var item : items) {
            var value = item.value().strip();
            boolean late = item.what() == What.LOGGER_BACK;
            findings.refuseIf(given && !late, "PARCEL_ALREADY_GIVEN", parcel.code());
            findings.refuseIf(
                    parcel.step() == ParcelStep.CLOSED && !late && !isOfTheWay(item.what()),
                    "PARCEL_NOT_OPEN",
                    parcel.code());
            if (item.what() == What.LAYER) {
                layer(value);
            } else {
                said.put(item.what(), value);
            }
        }
    }

    /** What may still be said of a parcel that is closed: who takes it, and by which number. */
    private static boolean isOfTheWay(What what) {
        return what == What.CARRIER || what == What.WAYBILL;
    }

    private void layer(String value) {
        Arrays.stream(Layer.values())
                .filter(l -> l.name().equals(value))
                .findFirst()
                .ifPresentOrElse(layers::add, () -> findings.refuse("LAYER_UNKNOWN", UnknownCode.shown(value)));
    }

    private List<PackagingEvent> facts() {
        var facts = new ArrayList<PackagingEvent>();
        layers.removeAll(before.checked());
        if (!layers.isEmpty()) {
            facts.add(new LayersChecked(List.copyOf(layers)));
        }
        var coolant = new CoolantPut(
                text(What.COOLANT, before.coolant()).filter(this::isCoolant),
                mass(What.DRY_ICE_KG, before.dryIceKg(), "DRY_ICE_OUT_OF_RANGE"));
        add(facts, coolant, new CoolantPut(before.coolant(), before.dryIceKg()));
        var old = new DryShipperPut(
                before.shipper(), before.tareKg(), before.chargedKg(), before.chargedAt(), before.holdHours());
        add(facts, shipper(), old);
        var hazard = text(What.HAZARD, before.hazardClass()).filter(this::isSent);
        add(facts, new HazardClassed(hazard), new HazardClassed(before.hazardClass()));
        add(facts, new ResponsibleNamed(responsible()), new ResponsibleNamed(before.responsible()));
        add(facts, new SealPut(serial(What.SEAL, before.seal())), new SealPut(before.seal()));
        logger(facts);
        add(facts, waybill(), new WaybillPut(before.carrier(), before.waybill()));
        return facts;
    }

    private static void add(List<PackagingEvent> facts, PackagingEvent now, PackagingEvent old) {
        if (!now.equals(old)) {
            facts.add(now);
        }
    }

    private Optional<String> text(What what, Optional<String> old) {
        return said.containsKey(what) ? Optional.of(said.getOrDefault(what, "")).filter(v -> !v.isEmpty()) : old;
    }

    private Optional<String> serial(What what, Optional<String> old) {
        var value = text(what, old);
        if (value.filter(v -> !SERIAL.matcher(v).matches()).isPresent()) {
            findings.refuse("SERIAL_NOT_PLAIN", what);
            return Optional.empty();
        }
        return value.map(v -> v.toUpperCase(Locale.ROOT));
    }

    private boolean isCoolant(String value) {
        findings.refuseIf(!Closing.COOLANTS.contains(value), "COOLANT_UNKNOWN", UnknownCode.shown(value));
        return Closing.COOLANTS.contains(value);
    }

    private boolean isSent(String value) {
        Hazards.check(value, findings);
        return Hazards.SENT.contains(value);
    }

    private Optional<BigDecimal> mass(What what, Optional<BigDecimal> old, String code) {
        var value = text(what, old.map(BigDecimal::toPlainString));
        if (!said.containsKey(what) || value.isEmpty()) {
            return said.containsKey(what) ? Optional.empty() : old;
        }
        var kg = number(value.get());
        if (kg.filter(k -> k.signum() > 0 && k.compareTo(HEAVIEST) <= 0 && k.scale() <= 3)
                .isEmpty()) {
            findings.refuse(code, UnknownCode.shown(value.get()), HEAVIEST);
            return Optional.empty();
        }
        return kg;
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private DryShipperPut shipper() {
        var tare = mass(What.TARE_KG, before.tareKg(), "MASS_OUT_OF_RANGE");
        var charged = mass(What.CHARGED_KG, before.chargedKg(), "MASS_OUT_OF_RANGE");
        if (tare.isPresent() && charged.isPresent()) {
            findings.refuseIf(
                    charged.get().compareTo(tare.get()) <= 0, "SHIPPER_NOT_CHARGED", charged.get(), tare.get());
        }
        return new DryShipperPut(serial(What.SHIPPER, before.shipper()), tare, charged, chargedAt(), hold());
    }

    private Optional<Instant> chargedAt() {
        if (!said.containsKey(What.CHARGED_AT)) {
            return before.chargedAt();
        }
        var value = text(What.CHARGED_AT, Optional.empty());
        try {
            var at = value.map(Instant::parse);
            if (at.filter(a -> a.isAfter(act.occurredAt())).isPresent()) {
                findings.refuse("CHARGED_LATER", at.get(), act.occurredAt());
            }
            return at;
        } catch (DateTimeParseException e) {
            findings.refuse("CHARGED_AT_INVALID", UnknownCode.shown(value.orElse("")));
            return Optional.empty();
        }
    }

    private int hold() {
        if (!said.containsKey(What.HOLD_HOURS)) {
            return before.holdHours();
        }
        var value = said.getOrDefault(What.HOLD_HOURS, "");
        boolean whole = value.isEmpty() || value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= LONGEST_HOLD;
        findings.refuseIf(!whole, "HOLD_HOURS_INVALID", UnknownCode.shown(value), LONGEST_HOLD);
        return whole && !value.isEmpty() ? Integer.parseInt(value) : 0;
    }

    private Optional<UUID> responsible() {
        if (!said.containsKey(What.RESPONSIBLE)) {
            return before.responsible();
        }
        return text(What.RESPONSIBLE, Optional.empty()).map(me -> act.actor().person());
    }

    private void logger(List<PackagingEvent> facts) {
        var logger = serial(What.LOGGER, before.logger());
        boolean anew = before.loggerAway() && said.containsKey(What.LOGGER);
        if (anew || !logger.equals(before.logger())) {
            facts.add(new LoggerPut(logger));
        }
        if (said.containsKey(What.LOGGER_BACK) && logger.isPresent() && !before.loggerAway()) {
            facts.add(new LoggerBack());
        }
    }

    private WaybillPut waybill() {
        var carrier = text(What.CARRIER, before.carrier());
        var number = text(What.WAYBILL, before.waybill());
        Waybills.check(carrier, number, desk.carriers(), findings);
        return new WaybillPut(carrier, number.map(WaybillCheck::plain));
    }

    /** What another parcel has is refused here, and by the key where both are written at once. */
    private void free(Packaging after, NumbersInUse inUse) {
        var asked = new NumbersInUse.Asked(
                parcel.id(),
                said.containsKey(What.SEAL) ? after.seal().orElse("") : "",
                said.containsKey(What.LOGGER) ? after.logger().orElse("") : "",
                after.carrier().orElse(""),
                said.containsKey(What.WAYBILL) || said.containsKey(What.CARRIER)
                        ? after.waybill().orElse("")
                        : "");
        inUse.of(asked).forEach(kind -> findings.refuse(Waybills.used(kind, asked)));
    }
}
