package org.himuro.test.browser;

import static org.himuro.test.browser.View.linked;
import static org.himuro.test.browser.View.of;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every page of the application, and who looks at it: what is read in the pseudo language, judged for accessibility and
 * photographed. A test holds that no page of the router is missing.
 */
final class Itinerary {
    static final List<View> VIEWS = List.of(
            of("sign-in", "", "/sign-in"),
            of("bench-sign-in", "", "/bench/sign-in"),
            of("api", "technician", "/api"),
            of("home-technician", "technician", "/"),
            of("home-manager", "manager", "/"),
            of("home-laboratory", "lab", "/"),
            of("home-coordinator", "coordinator", "/"),
            of("home-administrator", "admin", "/"),
            of("bench", "technician", "/bench"),
            of("operating-room", "surgery", "/bench/operating-room"),
            of("home-operating-room", "surgery", "/"),
            of("board", "technician", "/board"),
            of("cases", "technician", "/cases"),
            of("case-new", "coordinator", "/cases/new"),
            linked("case-running", "technician", "/cases/{code}", "cases"),
            linked("case-done", "technician", "/cases/{code}", "cases").last(),
            of("tubes", "technician", "/tubes"),
            of("tubes-asked", "technician", "/tubes?material=TUMOUR_TISSUE,BLOOD&step=FROZEN&usable=true&sort=FROZEN"),
            of("searches", "technician", "/searches"),
            of("searches-audited", "auditor", "/searches"),
            of("tubes-none", "technician", "/tubes?q=WGXXX99"),
            linked("tube-fresh", "technician", "/tubes/{code}", "case-running"),
            linked("tube-stored", "technician", "/tubes/{code}", "case-done"),
            of("kits", "technician", "/kits"),
            of("kits-new", "technician", "/kits/new"),
            of("kits-expired", "technician", "/kits?only=EXPIRED"),
            of("kits-linked", "technician", "/kits?only=LINKED"),
            linked("kit", "technician", "/kits/{code}", "kits").starting("K"),
            linked("kit-linked", "technician", "/kits/{code}", "kits-linked").starting("K"),
            linked("kit-labels", "technician", "/kits/labels?codes={code}", "kit"),
            of("worklists", "technician", "/worklists"),
            of("instruments", "technician", "/instruments"),
            of("lists", "manager2", "/intake"),
            of("consents-to-establish", "manager2", "/consents-to-establish"),
            of("pools", "technician", "/pools"),
            linked("worklist", "technician", "/worklists/{code}", "worklists"),
            linked("tube-listed", "technician", "/tubes/{code}", "worklist"),
            linked("processing", "technician", "/tubes/{code}/processing", "tube-listed"),
            linked("lineage", "technician", "/tubes/{code}/lineage", "tube-listed"),
            of("tubes-dna", "technician", "/tubes?material=DNA"),
            linked("tube-dna", "technician", "/tubes/{code}", "tubes-dna"),
            linked("processing-dna", "technician", "/tubes/{code}/processing", "tube-dna"),
            linked("lineage-dna", "technician", "/tubes/{code}/lineage", "tube-dna"),
            linked("tube-label", "technician", "/tubes/{code}/label", "tube-stored"),
            linked("case-labels", "technician", "/cases/{code}/labels", "case-running"),
            of("printers", "technician", "/printers"),
            of("printers-manager", "manager2", "/printers"),
            of("printers-none", "lab", "/printers"),
            of("case-numbers", "technician", "/case-numbers"),
            of("layouts", "manager", "/label-layouts"),
            linked("layout-tube", "manager", "/label-layouts/{layout}", "layouts"),
            linked("layout-box", "manager", "/label-layouts/{layout}", "layouts")
                    .last(),
            linked("printer", "technician", "/printers/{code}", "printers").last(),
            linked("printer-empty", "manager2", "/printers/{code}", "printers-manager"),
            of("bank", "manager", "/bank"),
            of("bank-hospital", "technician", "/bank"),
            of("bank-new", "manager", "/bank/new"),
            of("types", "manager", "/bank/types"),
            linked("type-build", "manager", "/bank/types/{type}", "types"),
            of("move", "technician", "/storage/move"),
            of("space", "manager", "/storage/space?what=EMPTY_BOXES&count=5&cold=ULT_80"),
            of("defragment", "manager", "/storage/defragment"),
            linked("room", "manager", "/storage/{code}", "bank").starting("A"),
            linked("room-plan", "manager", "/storage/{code}/plan", "room"),
            linked("refrigerator", "manager", "/storage/{code}", "bank").starting("F"),
            linked("freezer", "manager", "/storage/{code}", "bank")
                    .starting("F")
                    .last(),
            linked("rack", "manager", "/storage/{code}", "freezer").starting("R"),
            linked("box", "manager", "/storage/{code}", "rack").starting("B"),
            linked("freezer-arrange", "manager", "/storage/{code}/arrange", "freezer"),
            linked("rack-arrange", "manager", "/storage/{code}/arrange", "rack"),
            linked("box-arrange", "manager", "/storage/{code}/arrange", "box"),
            linked("box-label", "manager", "/boxes/{code}/label", "box"),
            linked("freezer-reserve", "manager", "/storage/{code}/reserve", "freezer"),
            linked("box-reserve-full", "manager", "/storage/{code}/reserve", "box"),
            of("picks", "manager2", "/picks"),
            of("picks-over", "manager2", "/picks?open=false"),
            of("pick-new", "manager2", "/picks/new"),
            linked("pick", "manager2", "/picks/{code}", "picks"),
            linked("pick-back", "manager2", "/picks/{code}/back", "pick"),
            of("reservations", "manager2", "/reservations"),
            of("reservations-none", "lab", "/reservations?mine=true"),
            of("policies", "manager2", "/policies"),
            linked("policy", "manager2", "/policies/{project}", "policies"),
            linked("policy-version", "technician", "/policies/{project}/versions/{number}", "policy"),
            of("policy-new", "manager2", "/policies/new?project=WG&preset=OPTION_3"),
            of("holds", "manager2", "/holds"),
            of("holds-lifted", "lab", "/holds?lasting=false"),
            linked("tube-held", "manager2", "/tubes/{code}", "holds"),
            of("reviews", "manager2", "/expiry-reviews"),
            of("disposals", "manager2", "/disposals"),
            of("disposals-none", "lab", "/disposals"),
            linked("certificate", "manager2", "/certificates/{number}", "disposals"),
            of("allocate", "manager2", "/storage/allocate"),
            of("allocation-rules", "manager2", "/storage/allocation-rules"),
            linked("reservation", "manager2", "/reservations/{code}", "reservations"),
            linked("box-reserved", "manager2", "/storage/{code}", "reservation"),
            linked("box-reserve", "manager2", "/storage/{code}/reserve", "box-reserved"),
            of("stock-takes", "manager", "/stock-takes"),
            of("stock-takes-none", "lab", "/stock-takes"),
            linked("stock-take", "manager", "/stock-takes/{code}", "stock-takes")
                    .last(),
            linked("stock-take-count", "manager", "/stock-takes/{code}/count", "stock-takes"),
            of(
                    "stock-take-new",
                    "manager",
                    "/stock-takes/new?aim=WITHIN&confidence=NINETY_FIVE&expected=98&width=1&least=99&empties=FIFTH"),
            linked("tank", "technician", "/storage/{code}", "bank-hospital").starting("F"),
            linked("rack-scan", "manager", "/storage/{code}/rack", "box"),
            of("parcels-hospital", "shipper", "/parcels"),
            of("parcels-laboratory", "lab", "/parcels?which=TO_RECEIVE"),
            of("parcels-done", "lab", "/parcels?which=DONE"),
            of("door", "lab", "/parcels/arrivals"),
            linked("parcel", "shipper", "/parcels/{code}", "parcels-hospital"),
            linked("packing", "shipper", "/parcels/{code}/packing", "parcel"),
            linked("parcel-papers", "shipper", "/parcels/{code}/papers", "parcel"),
            linked("parcel-done", "lab", "/parcels/{code}", "parcels-done").starting("P"),
            linked("road", "lab", "/parcels/{code}/road", "parcel-done"),
            of("parcels-sent", "shipper", "/parcels?which=DONE"),
            linked("parcel-sent", "shipper", "/parcels/{code}", "parcels-sent").starting("P"),
            linked("road-sender", "shipper", "/parcels/{code}/road", "parcel-sent"),
            linked("receiver-link", "shipper", "/parcels/{code}/receiver-link", "road-sender"),
            linked("agreement", "lab", "/parcels/{code}/agreement", "parcel-done"),
            linked("temperature", "lab", "/parcels/{code}/temperature", "parcel-done"),
            of("statements", "shipper", "/statements"),
            linked("receipt", "lab", "/parcels/{code}/receipt", "parcels-laboratory"),
            linked("parcel-laboratory", "lab", "/parcels/{code}", "receipt").starting("P"),
            of("orders", "coordinator", "/orders"),
            linked("order-passed", "coordinator", "/orders/{code}", "orders").last(),
            linked("order-open", "coordinator", "/orders/{code}", "orders"),
            of("orders-laboratory", "lab", "/orders"),
            linked("order-laboratory", "lab", "/orders/{code}", "orders-laboratory"),
            of("order-new", "coordinator", "/orders/new"),
            of("inspections", "coordinator", "/inspections"),
            of("inspections-laboratory", "lab", "/inspections"),
            linked("inspection-parcel", "lab", "/inspections/parcels/{code}", "inspections-laboratory"),
            of("inspection-limits", "lab", "/inspections/limits"),
            of("orders-in", "coordinator", "/orders-in"),
            of("laboratory", "lab", "/laboratory"),
            of("laboratories", "coordinator", "/laboratories"),
            linked("laboratory-register", "coordinator", "/laboratories/{site}", "laboratories"),
            linked("laboratory-scorecard", "coordinator", "/laboratories/{site}/scorecard", "laboratory-register"),
            of("routing", "coordinator", "/orders/routing"),
            of("consents", "coordinator", "/consents"),
            linked("consent", "coordinator", "/consents/{code}", "case-done"),
            of("deviations", "technician", "/deviations"),
            of("deviations-manager", "manager2", "/deviations"),
            of("deviations-cause", "manager2", "/deviations?code=late-freezing"),
            of("deviations-all", "manager2", "/deviations?state=ALL&sort=SERIOUSNESS"),
            of("deviations-auditor", "auditor", "/deviations?state=ALL"),
            of("deviations-overdue", "manager2", "/deviations?overdue=true"),
            of("deviations-review", "pathologist", "/deviations?state=REVIEW"),
            of("deviations-closed", "manager2", "/deviations?state=CLOSED"),
            linked("deviation-new", "manager2", "/deviations/{id}", "deviations-manager")
                    .starting("0"),
            linked("deviation-overdue", "technician", "/deviations/{id}", "deviations-overdue")
                    .starting("0"),
            linked("deviation-review", "pathologist", "/deviations/{id}", "deviations-review")
                    .starting("0"),
            linked("deviation-closed", "manager2", "/deviations/{id}", "deviations-closed")
                    .starting("0"),
            of("deviation-raise", "technician", "/deviations/new"),
            of("deviations-coordinator", "coordinator", "/deviations?overdue=true"),
            linked("deviation-coordinator", "coordinator", "/deviations/{id}", "deviations-coordinator")
                    .starting("0"),
            linked("text-removal", "coordinator", "/texts/{text}", "deviation-coordinator"),
            of("actions", "technician", "/deviations/actions"),
            of("actions-site", "manager2", "/deviations/actions?mine=false&which=ENDED"),
            of("actions-none", "coordinator", "/deviations/actions"),
            of("trend", "manager2", "/deviations/trend"),
            of("trend-auditor", "auditor", "/deviations/trend?months=24"),
            of("quarantine", "manager2", "/quarantine"),
            of("quarantine-none", "lab", "/quarantine"),
            linked("tube-quarantined", "manager2", "/tubes/{code}", "quarantine")
                    .last(),
            linked("tube-desk", "manager2", "/tubes/{code}/quarantine", "quarantine"),
            of("cases-incomplete", "coordinator", "/cases?only=incomplete"),
            linked("case-trio", "coordinator", "/cases/{code}", "cases-incomplete")
                    .last(),
            of("protocols", "technician", "/protocols"),
            linked("protocol", "technician", "/protocols/{id}", "protocols"),
            of("procedures", "technician", "/procedures"),
            linked("procedure", "technician", "/procedures/{id}", "procedures"),
            of("procedures-manager", "manager2", "/procedures"),
            of("procedure-coming", "manager", "/procedures/fresh-frozen-tissue?version=4"),
            of("procedure-draft", "pathologist", "/procedures/blood-normal?version=2"),
            of("procedure-new", "manager2", "/procedures/new?from=fresh-frozen-tissue"),
            of("training", "technician", "/training"),
            of("training-people", "manager2", "/training/people"),
            of("training-auditor", "auditor", "/training/people?only=LACKING"),
            of("corrections", "pathologist", "/corrections"),
            of("correction-new", "pathologist", "/corrections/new"),
            linked("correction", "manager2", "/corrections/{id}", "corrections"),
            linked("correction-own", "pathologist", "/corrections/{id}", "corrections"),
            of("late-entry", "technician", "/late-entry"),
            of("resolve", "coordinator", "/identity/resolve"),
            of("forget", "coordinator", "/identity/forget"),
            of("settings", "technician", "/settings"),
            of("notices", "technician", "/settings/notices"),
            of("confirm-mail", "technician", "/settings/mail"),
            of("second-factor-set-up", "technician", "/second-factor/set-up"),
            of("find", "technician", "/find"),
            of("seals", "admin", "/seals"),
            of("outbox", "admin", "/outbox"),
            of("admin-people", "admin", "/admin/people"),
            linked("admin-person", "admin", "/admin/people/{id}", "admin-people"),
            of("admin-sites", "admin", "/admin/sites"),
            of("admin-devices", "admin", "/admin/devices"),
            of("admin-tokens", "admin", "/admin/tokens"),
            of("admin-mail", "admin", "/admin/mail"),
            of("nowhere", "technician", "/nowhere"),
            of("not-yours", "technician", "/admin/people"));

    private final DemoSite site;
    private final Map<String, String> addresses = new LinkedHashMap<>();

    Itinerary(DemoSite site) {
        this.site = site;
        VIEWS.forEach(view -> addresses.put(view.name(), find(view)));
    }

    /** Path and query of a view, with a code that is there. */
    String address(View view) {
        return Objects.requireNonNull(addresses.get(view.name()));
    }

    private String find(View view) {
        if (view.from().isEmpty()) {
            return view.route();
        }
        var before = Objects.requireNonNull(addresses.get(view.from()), view.from());
        var page = site.get(view.account(), before, "ja").body();
        var links = view.link()
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .filter(link -> !link.endsWith("/new"))
                .toList();
        if (links.isEmpty()) {
            throw new IllegalStateException("no link " + view.link() + " on " + before + " for " + view.account());
        }
        return view.atLast() ? links.getLast() : links.getFirst();
    }
}
