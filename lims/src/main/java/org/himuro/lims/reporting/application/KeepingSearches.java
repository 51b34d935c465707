package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Phrase;

/** The searches that people keep, shown and opened. */
@Singleton
public final class KeepingSearches {
    private static final int EXPORTS = 50;

    private final SavedSearches searches;
    private final Exports exports;
    private final Staff staff;

    KeepingSearches(SavedSearches searches, Exports exports, Staff staff) {
        this.searches = searches;
        this.exports = exports;
        this.staff = staff;
    }

    public SearchList list(Viewer viewer, List<Phrase> wrong) {
        var lines = searches.of(viewer.site(), viewer.person()).stream()
                .map(s -> new SearchList.Line(
                        s,
                        s.person().equals(viewer.person()),
                        Chips.of(understood(s).conditions().address(), left -> "")))
                .toList();
        var taken = viewer.may(Right.AUDIT)
                ? Optional.of(taken(exports.newest(viewer.site(), EXPORTS)))
                : Optional.<List<SearchList.Taken>>empty();
        return new SearchList(lines, taken, wrong);
    }

    private List<SearchList.Taken> taken(List<Exports.Export> newest) {
        var names = staff.names(newest.stream().map(Exports.Export::person).collect(Collectors.toSet()));
        return newest.stream()
                .map(e -> new SearchList.Taken(names.getOrDefault(e.person(), ""), e))
                .toList();
    }

    public Optional<SavedSearch> find(UUID id, Viewer viewer) {
        return searches.find(id, viewer.site(), viewer.person());
    }

    /** What of it can still be asked, and what cannot. */
    public static Conditions.Understood understood(SavedSearch search) {
        return Conditions.kept(read(search.asked()));
    }

    /** An address's text as names and values; what has no value is left out. */
    public static Map<String, String> read(String asked) {
        var said = new LinkedHashMap<String, String>();
        for (var pair : asked.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                decoded(pair.substring(at + 1)).ifPresent(value -> said.put(pair.substring(0, at), value));
            }
        }
        return said;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8)).filter(v -> !v.isBlank());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
