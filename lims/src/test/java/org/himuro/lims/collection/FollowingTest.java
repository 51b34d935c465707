package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.at;
import static org.himuro.lims.collection.Workplace.done;
import static org.himuro.lims.collection.Workplace.refused;

import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.collection.FollowProtocol.Why;
import org.himuro.lims.collection.application.FollowingProtocol;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.specimen.Cases;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.Protocols;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case keeps the version of its first day, whatever comes later, until somebody moves it. */
@Tag("C1")
class FollowingTest {
    private static final String PAIR = "tumour-normal-pair";

    private final Workplace here = new Workplace().consented(ConsentScope.WHOLE_GENOME);
    /** A second version, written later and in force since before the case was opened. */
    private final ShippedProtocols later = new ShippedProtocols(withSecondVersion());

    private static Protocols withSecondVersion() {
        var second = Protocols.shippedText(PAIR)
                .replace("version: 1", "version: 2")
                .replace("tubes: 1", "tubes: 3")
                .lines()
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
        return Protocols.shippedWith("protocols:\n  - " + second.strip() + "\n").orThrow();
    }

    private Outcome<CaseAnswer> follow(UUID caseId, String protocol, int version, Actor by) {
        var command = new FollowProtocol(caseId, protocol, version, Why.NEW_VERSION);
        return new FollowingProtocol(here.ledger, later).run(command, by, here.next(), at("12:00"), at("12:00"));
    }

    private int version(UUID caseId) {
        return later.of(here.ledger.state(Cases.KIND, caseId).orElseThrow())
                .map(Protocol::version)
                .filter(v -> v.id().equals(PAIR))
                .orElseThrow()
                .version();
    }

    @Test
    void a_version_that_came_later_changes_nothing_for_a_case_until_it_is_moved() {
        var owner = here.openCase().caseId();
        assertThat(later.inForce(PAIR, at("08:00")).orElseThrow().version().version())
                .isEqualTo(2);
        assertThat(version(owner)).isEqualTo(1);
        done(follow(owner, PAIR, 2, here.technician));
        assertThat(version(owner)).isEqualTo(2);
    }

    @Test
    void it_is_moved_to_what_is_in_force_and_by_its_own_site_alone() {
        var owner = here.openCase().caseId();
        assertThat(refused(follow(owner, PAIR, 1, here.technician)))
                .containsExactly("PROTOCOL_NOT_IN_FORCE", "PROTOCOL_FOLLOWED");
        assertThat(refused(follow(owner, "by-heart", 1, here.technician))).containsExactly("PROTOCOL_NOT_IN_FORCE");
        var stranger = new Actor(here.technician.person(), here.technician.device(), new UUID(5, 5));
        assertThat(refused(follow(owner, PAIR, 2, stranger))).containsExactly("CASE_UNKNOWN");
        done(follow(owner, PAIR, 2, here.technician));
        assertThat(refused(follow(owner, PAIR, 2, here.technician))).containsExactly("PROTOCOL_FOLLOWED");
    }
}
