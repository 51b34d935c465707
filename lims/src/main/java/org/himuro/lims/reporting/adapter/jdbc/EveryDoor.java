package org.himuro.lims.reporting.adapter.jdbc;

import static org.himuro.lims.platform.web.Door.Group.BANK;
import static org.himuro.lims.platform.web.Door.Group.DONORS;
import static org.himuro.lims.platform.web.Door.Group.OFFICE;
import static org.himuro.lims.platform.web.Door.Group.OWN;
import static org.himuro.lims.platform.web.Door.Group.QUALITY;
import static org.himuro.lims.platform.web.Door.Group.ROAD;
import static org.himuro.lims.platform.web.Door.Group.SEQUENCING;
import static org.himuro.lims.platform.web.Door.Group.TUBES;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.identity.Doors;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Door;
import org.himuro.lims.platform.web.Phrase;

/** Every page that has an address of its own, with the right that opens it. A test holds that none is missing. */
@Singleton
final class EveryDoor implements Doors {
    private record Kept(Right right, Door door) {}

    private static final List<Kept> ALL = List.of(
            kept(TUBES, Right.RECORD_REMOVAL, "scan-line", "room.bench", "/bench"),
            kept(TUBES, Right.RECORD_REMOVAL, "hospital", "operating-room.title", "/bench/operating-room"),
            kept(TUBES, Right.WORK_AT_BENCH, "monitor", "board.title", "/board"),
            kept(TUBES, Right.SEE_TUBES, "test-tube", "tubes.title", "/tubes"),
            kept(TUBES, Right.SEE_TUBES, "list", "searches.title", "/searches"),
            kept(TUBES, Right.PROCESS, "flask-conical", "worklists.title", "/worklists"),
            kept(TUBES, Right.PROCESS, "microscope", "instruments.title", "/instruments"),
            kept(TUBES, Right.PROCESS, "flask-conical", "pools.title", "/pools"),
            kept(TUBES, Right.SEE_CASES, "inbox", "cases.title", "/cases"),
            kept(TUBES, Right.OPEN_CASE, "plus", "case.new", "/cases/new"),
            kept(TUBES, Right.WORK_AT_BENCH, "box", "kits.title", "/kits"),
            kept(TUBES, Right.WORK_AT_BENCH, "plus", "kits.new", "/kits/new"),
            kept(TUBES, Right.WORK_AT_BENCH, "list", "serials.title", "/case-numbers"),
            kept(TUBES, Right.IMPORT_ORDERS, "hospital", "orders-in.title", "/orders-in"),
            kept(TUBES, Right.SIGNED_IN, "search", "find.title", "/find"),
            kept(BANK, Right.SEE_STORAGE, "snowflake", "places.title", "/bank"),
            kept(BANK, Right.SEE_STORAGE, "lock", "reservations.title", "/reservations"),
            kept(BANK, Right.SEE_STORAGE, "list", "picks.title", "/picks"),
            kept(BANK, Right.STORE, "plus", "pick.new", "/picks/new"),
            kept(BANK, Right.SEE_STORAGE, "list", "stock-takes.title", "/stock-takes"),
            kept(BANK, Right.ARRANGE_STORAGE, "plus", "stock-take.start", "/stock-takes/new"),
            kept(BANK, Right.STORE, "map-pin", "allocate.title", "/storage/allocate"),
            kept(BANK, Right.SEE_STORAGE, "list", "allocation-rules.title", "/storage/allocation-rules"),
            kept(BANK, Right.ARRANGE_STORAGE, "plus", "build.title", "/bank/new"),
            kept(BANK, Right.SEE_RETENTION, "file-text", "policies.title", "/policies"),
            kept(BANK, Right.KEEP_POLICY, "plus", "policy.new", "/policies/new"),
            kept(BANK, Right.SEE_RETENTION, "lock", "holds.title", "/holds"),
            kept(BANK, Right.SEE_RETENTION, "clock", "reviews.title", "/expiry-reviews"),
            kept(BANK, Right.ARRANGE_STORAGE, "layers", "types.title", "/bank/types"),
            kept(BANK, Right.STORE, "arrow-right", "move.title", "/storage/move"),
            kept(BANK, Right.STORE, "search", "space.title", "/storage/space"),
            kept(BANK, Right.STORE, "layers", "defragment.title", "/storage/defragment"),
            kept(BANK, Right.IMPORT_BANK, "inbox", "intake.title", "/intake"),
            kept(BANK, Right.SEE_PRINTERS, "printer", "printers.title", "/printers"),
            kept(BANK, Right.KEEP_PRINTERS, "pencil", "layouts.title", "/label-layouts"),
            kept(ROAD, Right.SEE_SHIPMENTS, "package", "parcels.title", "/parcels"),
            kept(ROAD, Right.RECEIVE, "package-check", "room.laboratory", "/laboratory"),
            kept(ROAD, Right.RECEIVE, "package", "door.title", "/parcels/arrivals"),
            kept(ROAD, Right.SEE_SHIPMENTS, "truck", "statements.title", "/statements"),
            kept(SEQUENCING, Right.SEE_SEQUENCING, "dna", "orders.title", "/orders"),
            kept(SEQUENCING, Right.SEE_SEQUENCING, "flask-conical", "inspection.title", "/inspections"),
            kept(SEQUENCING, Right.RETURN_QC, "sliders-horizontal", "inspection.limits", "/inspections/limits"),
            kept(SEQUENCING, Right.ORDER_SEQUENCING, "plus", "orders.new", "/orders/new"),
            kept(SEQUENCING, Right.ORDER_SEQUENCING, "truck", "routing.title", "/orders/routing"),
            kept(SEQUENCING, Right.SEE_LABORATORIES, "microscope", "laboratories.title", "/laboratories"),
            kept(DONORS, Right.RECORD_CONSENT, "shield-check", "consents.title", "/consents"),
            kept(DONORS, Right.SEE_CONSENT, "shield-alert", "establish.title", "/consents-to-establish"),
            kept(DONORS, Right.RESOLVE_IDENTITY, "id-card", "resolve.title", "/identity/resolve"),
            kept(DONORS, Right.FORGET_IDENTITY, "ban", "forget.title", "/identity/forget"),
            kept(QUALITY, Right.SEE_DEVIATIONS, "triangle-alert", "deviations.title", "/deviations"),
            kept(QUALITY, Right.SEE_DEVIATIONS, "plus", "deviation-raise.title", "/deviations/new"),
            kept(QUALITY, Right.SEE_DEVIATIONS, "check", "actions.section", "/deviations/actions"),
            kept(QUALITY, Right.SEE_DEVIATIONS, "list", "trend.title", "/deviations/trend"),
            kept(QUALITY, Right.SEE_DEVIATIONS, "shield-alert", "quarantine.title", "/quarantine"),
            kept(QUALITY, Right.SEE_DEVIATIONS, "ban", "disposals.title", "/disposals"),
            kept(QUALITY, Right.CORRECT, "rotate-ccw", "corrections.title", "/corrections"),
            kept(QUALITY, Right.CORRECT, "plus", "correction.new", "/corrections/new"),
            kept(QUALITY, Right.SIGNED_IN, "file-text", "procedures.title", "/procedures"),
            kept(QUALITY, Right.APPROVE_PROCEDURE, "plus", "procedures.new", "/procedures/new"),
            kept(QUALITY, Right.SIGNED_IN, "check", "training.title", "/training"),
            kept(QUALITY, Right.SEE_TRAINING, "users", "training.people", "/training/people"),
            kept(QUALITY, Right.SIGNED_IN, "list", "protocols.title", "/protocols"),
            kept(QUALITY, Right.WORK_AT_BENCH, "keyboard", "late.title", "/late-entry"),
            kept(QUALITY, Right.WORK_AT_BENCH, "printer", "late.form", "/downtime-form.pdf"),
            kept(QUALITY, Right.SIGNED_IN, "printer", "cards.title", "/command-cards.pdf"),
            kept(OFFICE, Right.ADMINISTER, "hospital", "admin.sites", "/admin/sites"),
            kept(OFFICE, Right.ADMINISTER, "users", "admin.people", "/admin/people"),
            kept(OFFICE, Right.ADMINISTER, "monitor", "admin.devices", "/admin/devices"),
            kept(OFFICE, Right.ADMINISTER, "key-round", "admin.tokens", "/admin/tokens"),
            kept(OFFICE, Right.ADMINISTER, "bell", "admin.mail", "/admin/mail"),
            kept(OFFICE, Right.AUDIT, "lock", "seals.title", "/seals"),
            kept(OFFICE, Right.AUDIT, "inbox", "outbox.title", "/outbox"),
            kept(OWN, Right.SIGNED_IN, "user", "settings.title", "/settings"),
            kept(OWN, Right.SIGNED_IN, "bell", "notices.title", "/settings/notices"),
            kept(OWN, Right.SIGNED_IN, "link", "api.title", "/api"));

    @Override
    public List<Door> of(Viewer viewer) {
        return ALL.stream().filter(k -> viewer.may(k.right())).map(Kept::door).toList();
    }

    private static Kept kept(Door.Group group, Right right, String icon, String name, String href) {
        return new Kept(right, new Door(group, icon, Phrase.of(name), href));
    }
}
