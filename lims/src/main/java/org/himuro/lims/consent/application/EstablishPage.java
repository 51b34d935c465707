package org.himuro.lims.consent.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.DonorsToEstablish.Group;
import org.himuro.lims.consent.Equivalence;
import org.himuro.lims.consent.Established;
import org.himuro.lims.shared.Reason;

/**
 * Whose consent is to be established, and what is known of the forms they signed.
 *
 * @param groups who waits, by form
 * @param known equivalences of the site
 * @param by who recorded each, by its id
 * @param given what stands in the form
 * @param done what was established just now
 */
public record EstablishPage(
        List<Group> groups,
        List<Equivalence> known,
        Map<String, String> by,
        Map<String, String> given,
        boolean may,
        Optional<Established> done,
        List<Reason> reasons) {
    public EstablishPage {
        groups = List.copyOf(groups);
        known = List.copyOf(known);
        by = Map.copyOf(by);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public boolean checked(ConsentScope scope) {
        return given.containsKey("scope-" + scope.name());
    }

    public List<Equivalence> of(Group group) {
        return known.stream().filter(e -> e.isOf(group.form(), group.version())).toList();
    }

    public String recordedBy(Equivalence equivalence) {
        return by.getOrDefault(equivalence.id().toString(), "–");
    }
}
