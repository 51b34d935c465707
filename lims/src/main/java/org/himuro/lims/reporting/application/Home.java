package org.himuro.lims.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Door;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * The first page of a room: my work today, and how things stand.
 *
 * @param tasks what waits for this person, the most urgent first
 * @param standing figures of the site
 * @param recent tubes this person had in hand, newest first
 * @param doors every page this person may open, group by group
 */
public record Home(List<Task> tasks, List<Standing> standing, List<Recent> recent, List<Door> doors) {
    public Home(List<Task> tasks, List<Standing> standing, List<Recent> recent) {
        this(tasks, standing, recent, List.of());
    }

    public Home {
        tasks = List.copyOf(tasks);
        doors = List.copyOf(doors);
        standing = List.copyOf(standing);
        recent = List.copyOf(recent);
    }

    /** The groups of doors, in their order. */
    public List<Door.Group> groups() {
        return doors.stream().map(Door::group).distinct().toList();
    }

    /** One thing to do. */
    public record Task(Tone tone, String icon, Phrase what, Phrase detail, Optional<Instant> due, String href) {}

    /** One figure with its unit, and the list behind it. */
    public record Standing(Phrase name, Phrase value, Phrase unit, Tone tone, String href) {}

    /** One tube lately in hand. */
    public record Recent(String code, Phrase what, Instant at, String href) {}
}
