package org.himuro.test.architecture;

import java.util.List;
import java.util.Set;

/**
 * The contexts in order: each may use those above it, through their root package only. {@code platform} is technical:
 * adapters may use it, nothing else may.
 */
final class ContextTable {
    static final String ROOT = "org.himuro.lims.";

    static final List<String> IN_ORDER = List.of(
            "shared",
            "ledger",
            "identity",
            "procedure",
            "task",
            "consent",
            "specimen",
            "quality",
            "labelling",
            "collection",
            "retention",
            "processing",
            "storage",
            "picking",
            "intake",
            "stocktake",
            "monitoring",
            "laboratory",
            "shipping",
            "sequencing",
            "inspection",
            "distribution",
            "scan",
            "reporting");

    /** Contexts of the design that have no code yet. */
    static final Set<String> TO_COME = Set.of("distribution");

    /** Above all contexts: they start and fill the whole. */
    static final Set<String> TECHNICAL = Set.of("platform", "demo");

    private ContextTable() {}

    static boolean mayUse(String user, String used) {
        return IN_ORDER.indexOf(used) <= IN_ORDER.indexOf(user);
    }

    static String contextOf(String packageName) {
        if (!packageName.startsWith(ROOT)) {
            return "";
        }
        var rest = packageName.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    static boolean isRoot(String packageName) {
        return packageName.equals(ROOT + contextOf(packageName));
    }
}
