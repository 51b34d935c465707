package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.himuro.lims.identity.Viewer;

/** From what was typed or scanned to the address of its page. */
@Singleton
public final class GoingTo {
    private final Places places;
    private final TubeRegister tubes;

    GoingTo(Places places, TubeRegister tubes) {
        this.places = places;
        this.tubes = tubes;
    }

    /** Containers, parcels and cases that a site may read, by code. */
    public interface Places {
        boolean container(String code, UUID site, boolean every);

        boolean parcel(String code, UUID site, boolean every);

        boolean kase(String code, UUID site, boolean every);
    }

    public String to(String typed, Viewer viewer) {
        var verbatim = typed.strip();
        var code = verbatim.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (verbatim.isEmpty()) {
            return "/tubes";
        }
        if (tube(verbatim, viewer)) {
            return "/tubes/" + encoded(verbatim);
        }
        if (tube(code, viewer)) {
            return "/tubes/" + encoded(code);
        }
        Predicate<String> container = c -> places.container(c, viewer.site(), viewer.everySite());
        Predicate<String> parcel = c -> places.parcel(c, viewer.site(), viewer.everySite());
        Predicate<String> kase = c -> places.kase(c, viewer.site(), viewer.everySite());
        return container.test(code)
                ? "/storage/" + encoded(code)
                : parcel.test(code)
                        ? "/parcels/" + encoded(code)
                        : kase.test(code) ? "/cases/" + encoded(code) : "/tubes?q=" + encoded(code);
    }

    private boolean tube(String code, Viewer viewer) {
        return tubes.byCode(code, viewer.site(), viewer.everySite()).isPresent();
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
