package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.labels.id.CaseNumber;
import org.himuro.lims.identity.Devices;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.SerialLease;
import org.himuro.lims.labelling.model.Codes;
import org.himuro.lims.labelling.model.SerialAccount;
import org.himuro.lims.shared.Reason;

/** Case numbers as people look at them. */
@Singleton
public final class ShowingSerials {
    private static final int NAMED = 20;

    private final LeaseQueries leases;
    private final Devices devices;

    ShowingSerials(LeaseQueries leases, Devices devices) {
        this.leases = leases;
        this.devices = devices;
    }

    public SerialsPage page(Viewer viewer, List<Reason> reasons) {
        var given = leases.of(viewer.site());
        var used = new HashMap<String, Set<Integer>>();
        var counters = leases.counters(viewer.siteCode()).stream()
                .map(counter -> line(counter, used.computeIfAbsent(counter.scope(), leases::used), given))
                .toList();
        return new SerialsPage(
                counters,
                given.stream().map(lease -> shown(lease, used)).toList(),
                viewer.device().flatMap(devices::byId).map(Devices.Device::code),
                viewer.may(Right.KEEP_PRINTERS),
                reasons);
    }

    private static SerialsPage.Line line(LeaseQueries.Counter counter, Set<Integer> used, List<SerialLease> given) {
        var any = number(counter.scope(), 1);
        var mine = given.stream().filter(l -> l.scope().equals(counter.scope())).toList();
        var account = SerialAccount.of(any, counter.nextSerial(), used, mine);
        var named = account.notUsed().stream()
                .limit(NAMED)
                .map(serial -> Codes.of(any.withSerial(serial)))
                .toList();
        return new SerialsPage.Line(counter.scope(), account, named);
    }

    private SerialsPage.Lease shown(SerialLease lease, Map<String, Set<Integer>> used) {
        var codes = codes(lease);
        var taken = used.getOrDefault(lease.scope(), Set.of());
        int left = Math.toIntExact(codes.stream()
                .flatMap(code -> Codes.caseNumber(code).stream())
                .filter(number -> !taken.contains(number.serial()))
                .count());
        var device = devices.byId(lease.device()).map(Devices.Device::code).orElse("");
        return new SerialsPage.Lease(lease, device, codes.getFirst(), codes.getLast(), codes.size(), left);
    }

    /** The codes of a lease that no case has yet; empty where the site has no such lease, or it is retired. */
    public Optional<List<String>> left(UUID lease, Viewer viewer) {
        return leases.byId(lease, viewer.site())
                .filter(l -> l.retired().isEmpty())
                .map(l -> {
                    var taken = leases.used(l.scope());
                    return codes(l).stream()
                            .filter(code -> Codes.caseNumber(code)
                                    .filter(number -> !taken.contains(number.serial()))
                                    .isPresent())
                            .toList();
                });
    }

    private static List<String> codes(SerialLease lease) {
        var any = number(lease.scope(), lease.firstSerial());
        return IntStream.rangeClosed(lease.firstSerial(), lease.lastSerial())
                .mapToObj(any::withSerial)
                .filter(Codes::exists)
                .map(Codes::of)
                .toList();
    }

    private static CaseNumber number(String scope, int serial) {
        int year = Integer.parseInt(scope.substring(scope.length() - 2));
        return new CaseNumber(scope.substring(0, 2), scope.substring(2, scope.length() - 2), year, serial);
    }
}
