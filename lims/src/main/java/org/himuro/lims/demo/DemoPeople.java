package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.*;
import static org.himuro.lims.identity.Role.*;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** The sites and people of the demo. All of them are invented. */
@Singleton
final class DemoPeople {
    /** Printed at the start: there is nothing to protect. */
    static final String PASSWORD = "himuro-demo-26";

    private static final Actor SYSTEM = Actor.system(SecurityActs.INSTALLATION);

    private final RegisterSite sites;
    private final RegisterPerson people;
    private final GrantRole grants;

    DemoPeople(RegisterSite sites, RegisterPerson people, GrantRole grants) {
        this.sites = sites;
        this.people = people;
        this.grants = grants;
    }

    private record Place(String code, String ja, String en, Category category) {}

    private static final List<Place> PLACES = List.of(
            new Place(HOSPITAL, "高峰がんセンター病院", "Takamine Cancer Center Hospital", Category.HOSPITAL),
            new Place(SECOND_HOSPITAL, "三笠大学病院", "Mikasa University Hospital", Category.HOSPITAL),
            new Place(BIOBANK, "氷室バイオバンク", "Himuro Biobank", Category.BIOBANK),
            new Place(LABORATORY, "朝日ゲノム検査所", "Asahi Genome Laboratory", Category.LABORATORY),
            new Place(EXPIRED_LABORATORY, "港シークエンス", "Minato Sequencing", Category.LABORATORY),
            new Place(CENTRAL, "検体・情報集中管理部門", "Central Sample and Information Unit", Category.CENTRAL_UNIT));

    /** One line of who may do what where: the account, its name, and its roles as {@code ROLE@SITE}. */
    private record Account(String name, String shown, String language, List<String> roles) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account("technician", "青木 技師", "ja", List.of("TECHNICIAN@TKH")),
            new Account("technician2", "森 技師", "ja", List.of("TECHNICIAN@MSH")),
            new Account("surgery", "手術室 看護師", "ja", List.of("OPERATING_ROOM@TKH")),
            new Account("pathologist", "石川 病理医", "ja", List.of("PATHOLOGIST@TKH")),
            new Account("manager", "北野 管理者", "ja", List.of("BIOBANK_MANAGER@HBB")),
            new Account("technician3", "白石 技師", "ja", List.of("TECHNICIAN@HBB")),
            new Account("manager2", "大山 管理者", "ja", List.of("BIOBANK_MANAGER@TKH")),
            new Account("shipper", "小林 出荷担当", "ja", List.of("SHIPPING@TKH")),
            new Account("lab", "Asahi Receiving", "en", List.of("SEQUENCING_LABORATORY@ASL")),
            new Account("lab2", "Minato Receiving", "en", List.of("SEQUENCING_LABORATORY@MNL")),
            new Account("coordinator", "西田 コーディネーター", "ja", List.of("COORDINATOR@TKH")),
            new Account("datamanager", "上田 データ担当", "ja", List.of("DATA_MANAGER@TKH")),
            new Account("ethics", "原 倫理担当", "ja", List.of("ETHICS@CEN")),
            new Account("auditor", "関 監査人", "ja", List.of("AUDITOR@CEN")),
            new Account("admin", "管理 太郎", "ja", List.of("ADMINISTRATOR@CEN")));

    static List<String> accounts() {
        return ACCOUNTS.stream()
                .map(a -> "%-12s %s   %s".formatted(a.name(), PASSWORD, String.join(" ", a.roles())))
                .toList();
    }

    DemoWorld arrive() {
        var placed = new HashMap<String, UUID>();
        for (var place : PLACES) {
            check(sites.organisation(SYSTEM, place.code(), place.ja(), place.en())
                    .reasons());
            var wanted = new RegisterSite.Wanted(
                    place.code(),
                    place.code(),
                    place.ja(),
                    place.en(),
                    place.category(),
                    "JP",
                    "Asia/Tokyo",
                    false,
                    false);
            var registered = sites.site(SYSTEM, wanted);
            check(registered.reasons());
            placed.put(place.code(), registered.id().orElseThrow());
        }
        return new DemoWorld(placed, people(placed));
    }

    private Map<String, UUID> people(Map<String, UUID> placed) {
        var known = new HashMap<String, UUID>();
        for (var account : ACCOUNTS) {
            var wanted = new RegisterPerson.Wanted(account.name(), account.shown(), account.language(), PASSWORD);
            var registered = people.register(SYSTEM, wanted);
            check(registered.reasons());
            var person = registered.person().orElseThrow();
            known.put(account.name(), person);
            for (var role : account.roles()) {
                var parts = role.split("@");
                check(grants.grant(
                        SYSTEM,
                        person,
                        java.util.Objects.requireNonNull(placed.get(parts[1])),
                        Role.valueOf(parts[0])));
            }
        }
        return known;
    }

    private static void check(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new IllegalStateException("the demo's people are refused: " + reasons);
        }
    }
}
