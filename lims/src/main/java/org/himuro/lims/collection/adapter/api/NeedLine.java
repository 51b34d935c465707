package org.himuro.lims.collection.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.protocol.Completeness;
import org.himuro.sop.protocol.Line;
import org.himuro.sop.protocol.Role;
import org.himuro.sop.protocol.SpecimenMaterial;
import org.himuro.sop.protocol.Whose;

/**
 * One line of what a case needs, as machines read it.
 *
 * @param materials acceptable ones, the best first
 * @param have tubes that count
 * @param missing how many the case lacks
 * @param notObtainable why it cannot be had, as a code
 * @param next it is to be taken next
 */
@Serdeable
record NeedLine(
        String line,
        Whose whose,
        Role role,
        List<SpecimenMaterial> materials,
        int wanted,
        int have,
        int missing,
        Line.State state,
        Optional<String> notObtainable,
        boolean next) {
    static List<NeedLine> of(Completeness needs) {
        return needs.lines().stream()
                .map(line -> of(line, needs.next().filter(line::equals).isPresent()))
                .toList();
    }

    private static NeedLine of(Line line, boolean next) {
        var wanted = line.wanted();
        return new NeedLine(
                wanted.id(),
                wanted.whose(),
                wanted.role(),
                wanted.materials(),
                wanted.tubes(),
                line.have(),
                line.missing(),
                line.state(),
                line.notObtainable(),
                next);
    }
}
