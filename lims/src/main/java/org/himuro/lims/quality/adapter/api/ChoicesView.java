package org.himuro.lims.quality.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Roster;
import org.himuro.lims.quality.application.DeviationQueries;

/** What may be chosen where a deviation is dealt with. @param responsible who may be made responsible, as staff */
@Serdeable
record ChoicesView(List<CauseLine> causes, List<PersonLine> responsible) {
    @Serdeable
    record CauseLine(String code, String ja, String en) {}

    @Serdeable
    record PersonLine(UUID person, String name) {}

    static ChoicesView of(List<DeviationQueries.Cause> causes, List<Roster.Member> staff) {
        return new ChoicesView(
                causes.stream()
                        .filter(c -> !c.retired())
                        .map(c -> new CauseLine(c.code(), c.ja(), c.en()))
                        .toList(),
                staff.stream().map(m -> new PersonLine(m.person(), m.name())).toList());
    }
}
