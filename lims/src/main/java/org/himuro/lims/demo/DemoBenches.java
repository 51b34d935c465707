package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.HOSPITAL;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Devices.Kind;
import org.himuro.lims.identity.application.RegisterDevice;
import org.himuro.lims.labelling.LeaseAnswer;
import org.himuro.lims.labelling.LeaseSerials;
import org.himuro.lims.labelling.RetireSerials;
import org.himuro.lims.labelling.SerialLease.Why;
import org.himuro.lims.labelling.application.LeasingSerials;
import org.himuro.lims.ledger.Actor;

/** Two benches of the hospital that have case numbers of their own; one of them was lost. */
@Singleton
final class DemoBenches {
    private final Steps steps;
    private final RegisterDevice devices;
    private final LeasingSerials leasing;

    DemoBenches(Steps steps, RegisterDevice devices, LeasingSerials leasing) {
        this.steps = steps;
        this.devices = devices;
        this.leasing = leasing;
    }

    void equip(DemoWorld world, Instant now) {
        var manager = world.as("manager2", HOSPITAL);
        lease(bench(world, "CUT-UP-BENCH", "切り出し室"), manager, 20, now.minus(Duration.ofDays(5)));
        var lost = lease(bench(world, "TABLET-2", "手術部"), manager, 10, now.minus(Duration.ofDays(4)));
        steps.done(leasing::retire, new RetireSerials(lost.lease(), Why.LOST), manager, now.minus(Duration.ofDays(2)));
    }

    private UUID bench(DemoWorld world, String code, String room) {
        return devices.register(world.as("admin", HOSPITAL), code, world.site(HOSPITAL), Kind.BENCH, room)
                .device()
                .orElseThrow();
    }

    private LeaseAnswer lease(UUID bench, Actor by, int count, Instant at) {
        var there = new Actor(by.person(), Optional.of(bench), by.site());
        return steps.done(leasing::lease, new LeaseSerials("WG", count), there, at);
    }
}
