package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.identity.Doors;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.Visitor;
import org.himuro.lims.platform.web.Visitors;

/** Tells the frame who is signed in. */
@Requires(notEnv = "preview")
@Singleton
final class SignedInVisitors implements Visitors {
    private final Callers callers;
    private final Doors doors;

    SignedInVisitors(Callers callers, Doors doors) {
        this.callers = callers;
        this.doors = doors;
    }

    @Override
    public Optional<Visitor> of(HttpRequest<?> request) {
        return callers.of(request).flatMap(caller -> caller.viewer().map(viewer -> visitor(caller, viewer)));
    }

    private Visitor visitor(Caller caller, Viewer viewer) {
        return new Visitor(
                viewer.displayName(),
                viewer.roles().stream()
                        .sorted()
                        .findFirst()
                        .map(SignedInVisitors::key)
                        .orElse("role.none"),
                caller.site(),
                viewer.zone(),
                Language.of(viewer.locale().getLanguage()),
                caller.eras(),
                rooms(viewer),
                doors.of(viewer));
    }

    static String key(Role role) {
        return role == Role.SEQUENCING_LABORATORY ? "role.laboratory" : "role." + Phrase.hyphenated(role.name());
    }

    private static Set<Room> rooms(Viewer viewer) {
        var rooms = EnumSet.of(Room.DESK);
        if (viewer.may(Right.RECORD_REMOVAL)) {
            rooms.add(Room.BENCH);
        }
        if (viewer.may(Right.WORK_AT_BENCH)) {
            rooms.add(Room.BOARD);
        }
        if (viewer.may(Right.SEE_STORAGE)) {
            rooms.add(Room.BANK);
        }
        if (viewer.may(Right.RECEIVE)) {
            rooms.add(Room.LABORATORY);
        }
        return rooms;
    }
}
