package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Devices.Device;
import org.himuro.lims.identity.Devices.Kind;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** New devices, and which machine is which device: that machine keeps a token in a cookie. */
@Singleton
public final class RegisterDevice {
    private static final String COMMAND = "register-device";
    private final Register register;
    private final Keys keys;
    private final SecurityActs acts;

    RegisterDevice(Register register, Keys keys, SecurityActs acts) {
        this.register = register;
        this.keys = keys;
        this.acts = acts;
    }

    /** @param device where there are no reasons against it */
    public record Registered(Optional<UUID> device, List<Reason> reasons) {}

    /** @param token for the machine's cookie */
    public record Bound(Optional<TokenText> token, List<Reason> reasons) {}

    /** @param code 2 to 32 of {@code A-Z 0-9 -} */
    public Registered register(Actor by, String code, UUID site, Kind kind, String room) {
        var id = acts.id();
        var against = new ArrayList<Reason>();
        if (!code.matches("[A-Z0-9][A-Z0-9-]{1,31}")) {
            against.add(Reason.of("CODE_FORM"));
        }
        if (register.devices().stream().anyMatch(d -> d.code().equals(code))) {
            against.add(Reason.of("CODE_TAKEN", code));
        }
        if (register.siteRow(site).isEmpty()) {
            against.add(Reason.of("SITE_UNKNOWN"));
        }
        if (room.length() > 120) {
            against.add(Reason.of("ROOM_LENGTH", 120));
        }
        var event = new SecurityEvent.DeviceRegistered(id, code, site, kind);
        var row = new Device(id, code, site, kind, room.strip(), true, Optional.empty());
        var reasons = acts.ask(COMMAND, by, against, Trail.DEVICE.ref(id), event, () -> register.add(row));
        return new Registered(reasons.isEmpty() ? Optional.of(id) : Optional.empty(), reasons);
    }

    /** The machine at hand becomes this device; another that was it is it no more. */
    public Bound bind(Actor by, UUID id) {
        var device = register.device(id).filter(Device::active);
        var against = device.isPresent() ? List.<Reason>of() : List.of(Reason.of("DEVICE_UNKNOWN"));
        var token = TokenText.of(keys, acts.formAct());
        var reasons = acts.ask(
                COMMAND,
                by,
                against,
                Trail.DEVICE.ref(id),
                new SecurityEvent.DeviceBound(id),
                () -> register.change(device.orElseThrow(), bound(device.orElseThrow(), token)));
        return new Bound(reasons.isEmpty() ? Optional.of(token) : Optional.empty(), reasons);
    }

    private static Device bound(Device d, TokenText token) {
        return new Device(d.id(), d.code(), d.site(), d.kind(), d.room(), true, Optional.of(token.hash()));
    }
}
