package org.himuro.lims.reporting.adapter.jdbc;

import java.util.List;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.reporting.application.Home.Door;

/** The pages of the desk that a person may open. */
final class Doors {
    private record Kept(Right right, Door door) {}

    private static final List<Kept> ALL = List.of(
            kept(Right.SEE_CASES, "inbox", "cases.title", "/cases"),
            kept(Right.IMPORT_ORDERS, "inbox", "orders-in.title", "/orders-in"),
            kept(Right.RECORD_CONSENT, "shield-check", "consents.title", "/consents"),
            kept(Right.SEE_DEVIATIONS, "triangle-alert", "deviations.title", "/deviations"),
            kept(Right.SHIP, "truck", "statements.title", "/statements"),
            kept(Right.CORRECT, "rotate-ccw", "corrections.title", "/corrections"),
            kept(Right.SIGNED_IN, "info", "procedures.title", "/procedures"),
            kept(Right.SIGNED_IN, "search", "find.title", "/find"),
            kept(Right.WORK_AT_BENCH, "keyboard", "late.title", "/late-entry"),
            kept(Right.WORK_AT_BENCH, "printer", "late.form", "/downtime-form.pdf"),
            kept(Right.WORK_AT_BENCH, "printer", "cards.title", "/command-cards.pdf"),
            kept(Right.AUDIT, "lock", "seals.title", "/seals"),
            kept(Right.AUDIT, "inbox", "outbox.title", "/outbox"));

    private Doors() {}

    static List<Door> of(Viewer viewer) {
        return ALL.stream().filter(k -> viewer.may(k.right())).map(Kept::door).toList();
    }

    private static Kept kept(Right right, String icon, String name, String href) {
        return new Kept(right, new Door(icon, Phrase.of(name), href));
    }
}
