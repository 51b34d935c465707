package org.himuro.lims.quality.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.quality.application.DeviationQueries.Filter;
import org.himuro.lims.quality.application.DeviationQueries.Sort;
import org.himuro.lims.quality.application.DeviationQueries.State;

/**
 * Which deviations are asked for, as an address says it.
 *
 * @param from the first day on which they were opened, @param to the last
 */
public record DeviationAsk(
        State state,
        Optional<DeviationQueries.Rating> seriousness,
        Optional<String> cause,
        Optional<UUID> site,
        Optional<String> code,
        Optional<String> about,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean overdue,
        Sort sort) {
    private static final int CODE = 64;

    /** {@code closed=true} is how addresses said it before there were three states. */
    public static DeviationAsk of(Fields fields) {
        var closed = fields.flag("closed");
        return new DeviationAsk(
                fields.one(State.class, "state").orElse(closed ? State.CLOSED : State.OPEN),
                fields.one(DeviationQueries.Rating.class, "class"),
                text(fields.text("cause", CODE)),
                fields.id("site"),
                text(fields.text("code", CODE)),
                text(fields.text("q", CODE).replace(" ", "").toUpperCase(Locale.ROOT)),
                fields.date("from"),
                fields.date("to"),
                fields.flag("overdue"),
                fields.one(Sort.class, "sort").orElse(Sort.NEWEST));
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    /** @param zone whose days are meant */
    public Filter filter(ZoneId zone) {
        return new Filter(
                state,
                seriousness,
                cause,
                site,
                code,
                about,
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                overdue);
    }

    /** Whether it is narrowed beside its state. */
    public boolean narrowed() {
        return said().keySet().stream().anyMatch(name -> !name.equals("state") && !name.equals("sort"));
    }

    public DeviationAsk in(State other) {
        return new DeviationAsk(other, seriousness, cause, site, code, about, from, to, overdue, sort);
    }

    public DeviationAsk sorted(Sort other) {
        return new DeviationAsk(state, seriousness, cause, site, code, about, from, to, overdue, other);
    }

    /** What an address says of it. */
    public Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        said.put("state", state.name());
        seriousness.ifPresent(c -> said.put("class", c.name()));
        cause.ifPresent(c -> said.put("cause", c));
        site.ifPresent(s -> said.put("site", s.toString()));
        code.ifPresent(c -> said.put("code", c));
        about.ifPresent(q -> said.put("q", q));
        from.ifPresent(day -> said.put("from", day.toString()));
        to.ifPresent(day -> said.put("to", day.toString()));
        if (overdue) {
            said.put("overdue", "true");
        }
        if (sort != Sort.NEWEST) {
            said.put("sort", sort.name());
        }
        return said;
    }

    /** @param path before the question mark */
    public String address(String path) {
        return address(path, said());
    }

    /** The same without one of its narrowings. */
    public String without(String name) {
        var said = said();
        said.remove(name);
        return address("/deviations", said);
    }

    private static String address(String path, Map<String, String> said) {
        return said.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
