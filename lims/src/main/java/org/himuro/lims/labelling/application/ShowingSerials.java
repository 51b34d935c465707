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
import org.himuro.lims.labelling.NumbersSetAside;
import org.himuro.lims.labelling.SerialLease;
import org.himuro.lims.labelling.model.Codes;
import org.himuro.lims.labelling.model.SerialAccount;
import org.himuro.lims.shared.Reason;

/** Case numbers as people look at them. */
@Singleton
public final class ShowingSerials implements NumbersSetAside {
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
                .map(counter ->
                        line(counter, viewer.siteCode(), used.computeIfAbsent(counter.scope(), leases::used), given))
                .toList();
        return new SerialsPage(
                counters,
                given.stream()
                        .map(lease -> shown(lease, viewer.siteCode(), used))
                        .toList(),
                viewer.device().flatMap(devices::byId).map(Devices.Device::code),
                viewer.may(Right.KEEP_PRINTERS),
                reasons);
    }

    private static SerialsPage.Line line(
            LeaseQueries.Counter counter, String site, Set<Integer> used, List<SerialLease> given) {
        var any = number(counter.scope(), site);
        var mine = given.stream().filter(l -> l.scope().equals(counter.scope())).toList();
        var account = SerialAccount.of(any, counter.nextSerial(), used, mine);
        var named = account.notUsed().stream()
                .limit(NAMED)
                .map(serial -> Codes.of(any.withSerial(serial)))
                .toList();
        return new SerialsPage.Line(counter.scope(), account, named);
    }

    private SerialsPage.Lease shown(SerialLease lease, String site, Map<String, Set<Integer>> used) {
        var codes = codes(lease, site);
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
                    return codes(l, viewer.siteCode()).stream()
                            .filter(code -> Codes.caseNumber(code)
                                    .filter(number -> !taken.contains(number.serial()))
                                    .isPresent())
                            .toList();
                });
    }

    @Override
    public List<SetAside> unused(UUID site, String siteCode, int most) {
        var used = new HashMap<String, Set<Integer>>();
        return leases.of(site).reversed().stream()
                .filter(l -> l.retired().isEmpty())
                .flatMap(l -> codes(l, siteCode).stream()
                        .flatMap(code -> Codes.caseNumber(code).map(n -> new SetAside(code, n)).stream())
                        .filter(own -> !used.computeIfAbsent(l.scope(), leases::used)
                                .contains(own.number().serial())))
                .limit(most)
                .toList();
    }

    @Override
    public boolean has(String code, UUID site) {
        return Codes.caseNumber(code)
                .filter(number -> leases.holding(Codes.scope(number), number.serial())
                        .flatMap(lease -> leases.byId(lease, site))
                        .isPresent())
                .isPresent();
    }

    private static List<String> codes(SerialLease lease, String site) {
        var any = number(lease.scope(), site).withSerial(lease.firstSerial());
        return IntStream.rangeClosed(lease.firstSerial(), lease.lastSerial())
                .mapToObj(any::withSerial)
                .filter(Codes::exists)
                .map(Codes::of)
                .toList();
    }

    /** Some number of a counter. */
    private static CaseNumber number(String scope, String site) {
        int behind = scope.length() - 2;
        int year = Integer.parseInt(scope.substring(behind));
        return new CaseNumber(scope.substring(0, behind - site.length()), site, year, 1);
    }
}
