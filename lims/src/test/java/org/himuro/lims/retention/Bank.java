package org.himuro.lims.retention;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.retention.application.ApprovingPolicy;
import org.himuro.lims.retention.application.AskingLeave;
import org.himuro.lims.retention.application.DraftingPolicy;
import org.himuro.lims.retention.application.PlacingHold;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.Tubes;

/** A hospital, two banks and a laboratory with the tubes of one case, in memory. It is Friday 20 November 2026. */
final class Bank {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Sites.Site HOSPITAL = site(1, "NCH", Sites.Category.HOSPITAL);
    static final Sites.Site BANK = site(2, "BNK", Sites.Category.BIOBANK);
    static final Sites.Site CENTRAL = site(3, "CEN", Sites.Category.CENTRAL_UNIT);
    static final Sites.Site LABORATORY = site(4, "LAB", Sites.Category.LABORATORY);
    static final UUID DONOR = new UUID(4, 1);
    static final UUID CASE = new UUID(5, 1);
    static final UUID DRAFTER = new UUID(2, 1);
    static final UUID APPROVER = new UUID(2, 2);
    static final String PROJECT = "WG";

    final LedgerInMemory ledger = new LedgerInMemory();
    final Map<String, UUID> tubes = new LinkedHashMap<>();
    final Map<UUID, BigDecimal> measured = new HashMap<>();
    Instant now = Instant.parse("2026-11-20T03:00:00Z");
    private long made;

    Bank() {
        happened(
                Cases.KIND.ref(CASE),
                new CaseOpened("C1", DONOR, HOSPITAL.id(), PROJECT, CaseKind.SURGERY, "fresh-frozen-tissue", 1));
    }

    private static Sites.Site site(int number, String code, Sites.Category category) {
        return new Sites.Site(new UUID(1, number), code, code, code, category, "JP", ZoneId.of("Asia/Tokyo"));
    }

    static Sites sites() {
        var all = List.of(HOSPITAL, BANK, CENTRAL, LABORATORY);
        return new Sites() {
            @Override
            public Optional<Sites.Site> byId(UUID id) {
                return all.stream().filter(s -> s.id().equals(id)).findFirst();
            }

            @Override
            public Optional<Sites.Site> byCode(String code) {
                return all.stream().filter(s -> s.code().equals(code)).findFirst();
            }

            @Override
            public List<Sites.Site> all() {
                return all;
            }
        };
    }

    UUID of(String code) {
        return Objects.requireNonNull(tubes.get(code));
    }

    UUID id() {
        return new UUID(9, ++made);
    }

    Actor by(UUID person) {
        return new Actor(person, Optional.empty(), HOSPITAL.id());
    }

    record Nothing() {}

    Bank happened(StreamRef stream, Fact... facts) {
        var act = Act.of(id(), "give-consent", new Nothing(), by(DRAFTER), now, now);
        var entries = Stream.of(facts).map(f -> new Entry(stream, f, now)).toList();
        ledger.perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing()));
        return this;
    }

    Bank happened(String tube, Fact... facts) {
        return happened(Tubes.KIND.ref(of(tube)), facts);
    }

    /** At the hospital, with something in it. */
    Bank tube(String code, Material material) {
        var id = id();
        tubes.put(code, id);
        return happened(
                Tubes.KIND.ref(id),
                new TubeEvent.TubeLabelled(code, CASE, DONOR, material, Optional.empty(), HOSPITAL.id()),
                new TubeEvent.TubeFrozen(FreezingMedium.LIQUID_NITROGEN));
    }

    Bank tube(String code, Material material, String microlitres) {
        tube(code, material);
        return happened(
                code, new TubeEvent.TubeAmountFound(new Amount(new BigDecimal(microlitres), AmountUnit.MICROLITRE)));
    }

    static FormRule rule(Form form, Keeper... keepers) {
        return new FormRule(form, List.of(keepers), List.of(), Optional.empty());
    }

    static FormRule reserve(Form form, String value, ReserveUnit unit) {
        return new FormRule(
                form, List.of(Keeper.values()), List.of(), Optional.of(new Reserve(new BigDecimal(value), unit)));
    }

    Outcome<PolicyAnswer> drafted(LocalDate from, FormRule... rules) {
        return drafted(new DraftPolicy(PROJECT, Preset.OWN, from, Optional.empty(), List.of(rules)));
    }

    Outcome<PolicyAnswer> drafted(DraftPolicy command) {
        return new DraftingPolicy(ledger).run(command, by(DRAFTER), id(), now, now);
    }

    Outcome<PolicyAnswer> approved(int version, UUID signer) {
        var digest = policy().version(version).map(PolicyVersion::digest).orElse("");
        return new ApprovingPolicy(ledger)
                .run(new ApprovePolicy(PROJECT, version, digest, Optional.of(signer)), by(DRAFTER), id(), now, now);
    }

    /** In force today. */
    Bank policy(FormRule... rules) {
        done(drafted(TODAY, rules));
        done(approved(policy().draft().orElseThrow().version(), APPROVER));
        return this;
    }

    Policy policy() {
        return ledger.state(Policies.KIND, Policies.idOf(PROJECT)).orElseThrow();
    }

    Outcome<HoldAnswer> held(UUID by, Optional<LocalDate> until, String... codes) {
        return new PlacingHold(ledger, index(), new NoRemarks())
                .run(new PlaceHold(List.of(codes), "INVESTIGATION", Optional.empty(), until), by(by), id(), now, now);
    }

    AskingLeave asking() {
        return new AskingLeave(index(), sites(), List.of(ids -> measured));
    }

    List<String> leaving(LeaveFor purpose, String... codes) {
        return leaving(purpose, Optional.empty(), Optional.empty(), codes);
    }

    List<String> leaving(LeaveFor purpose, Optional<Sites.Site> to, Optional<Transport> by, String... codes) {
        var parts = Stream.of(codes).map(c -> Wish.Part.whole(of(c))).toList();
        return against(new Wish(purpose, parts, List.of(), to.map(Sites.Site::id), by, Wish.day(now)));
    }

    List<String> against(Wish wish) {
        return asking().against(wish, ledger).stream()
                .map(Reason::code)
                .distinct()
                .toList();
    }

    SpecimenIndex index() {
        return new OneCase(tubes);
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError(outcome.toString());
    }

    static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of();
    }

    private static final class NoRemarks implements Remarks {
        @Override
        public Map<UUID, String> of(Collection<UUID> acts) {
            return Map.of();
        }

        @Override
        public Acts.Beside kept(UUID act, Optional<String> remark) {
            return Acts.Beside.NOTHING;
        }
    }
}
