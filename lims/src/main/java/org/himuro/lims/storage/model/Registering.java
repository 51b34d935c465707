package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.storage.ContainerMade;
import org.himuro.lims.storage.RegisterContainer;

/** Whether a new container may be registered, and where it may stand. */
public final class Registering {
    static final int MOST_ROWS = 26;
    static final int MOST_COLUMNS = 99;
    static final int LONGEST_NAME = 120;
    private static final Pattern CODE = Pattern.compile("[!-~]{1,32}");
    private static final Pattern LETTERS = Pattern.compile("[A-HJ-NPR-Z]{3}");

    private Registering() {}

    /**
     * @param id of the new container
     * @param next the code set aside for it where it has none; absent where the site's code has no letters for one
     */
    public static Decision<ContainerMade> decide(
            RegisterContainer command, UUID id, Optional<String> next, Situation now, Instant at) {
        var verdicts = new Verdicts();
        shape(command, verdicts);
        var code = command.code().or(() -> next);
        code.ifPresentOrElse(c -> free(c, now, verdicts), () -> verdicts.refuse("SITE_WITHOUT_LETTERS"));
        command.into().ifPresent(spot -> {
            var into = now.container(spot.container());
            if (into.isEmpty()) {
                verdicts.refuse(UnknownCode.of(spot.container()));
            } else {
                fits(code.orElse(""), command.type(), into.get(), spot.cell(), now, verdicts);
            }
        });
        return verdicts.isRefused()
                ? new Decision.Refused<>(verdicts.refused())
                : accepted(command, code.orElseThrow(), id, now, at);
    }

    /** A code of its own is what somebody prints and scans: printable characters without blanks. */
    private static void free(String code, Situation now, Verdicts verdicts) {
        if (!CODE.matcher(code).matches()) {
            verdicts.refuse("CODE_NOT_PRINTABLE", code.length());
        } else if (now.ids().containsKey(code)) {
            verdicts.refuse("CODE_TAKEN", code);
        }
    }

    /** Codes of containers begin with three letters of the site; a site that is called otherwise has none. */
    public static boolean hasLetters(String siteCode) {
        return LETTERS.matcher(siteCode).matches();
    }

    private static void shape(RegisterContainer command, Verdicts verdicts) {
        boolean none = command.rows() == 0 && command.columns() == 0;
        if (!none && (outside(command.rows(), MOST_ROWS) || outside(command.columns(), MOST_COLUMNS))) {
            verdicts.refuse("SHAPE_IMPOSSIBLE", command.rows(), command.columns());
        }
        if (!command.temperatureClass().equals("NONE")
                && Coldness.of(command.temperatureClass()).isEmpty()) {
            verdicts.refuse("TEMPERATURE_CLASS_UNKNOWN", command.temperatureClass());
        }
        if (command.name().length() > LONGEST_NAME) {
            verdicts.refuse("NAME_TOO_LONG", LONGEST_NAME);
        }
    }

    static boolean outside(int number, int most) {
        return number < 1 || number > most;
    }

    private static void fits(
            String code, ContainerType type, Container into, String cell, Situation now, Verdicts verdicts) {
        if (!into.site().equals(now.site())) {
            verdicts.refuse("BOX_NOT_HERE", into.code());
        }
        if (!type.fitsIn(into.type())) {
            verdicts.refuse("DOES_NOT_FIT", code, into.code());
        }
        MovingContainer.place(into, cell, Optional.empty(), now, verdicts);
    }

    private static Decision<ContainerMade> accepted(
            RegisterContainer c, String code, UUID id, Situation now, Instant at) {
        var stream = Containers.KIND.ref(id);
        var entries = new ArrayList<Entry>();
        var fact = new ContainerRegistered(
                code, c.type(), c.name(), now.site(), c.rows(), c.columns(), c.temperatureClass());
        entries.add(new Entry(stream, fact, at));
        c.into()
                .flatMap(spot -> MovingContainer.placed(spot, now))
                .ifPresent(placed -> entries.add(new Entry(stream, placed, at)));
        return new Decision.Accepted<>(entries, new ContainerMade(code, 1));
    }
}
