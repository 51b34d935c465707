package org.himuro.sop.protocol;

import java.util.List;
import java.util.Optional;
import org.himuro.sop.document.Text;

/**
 * One line of a protocol.
 *
 * @param id within the protocol
 * @param materials acceptable ones, the best first
 * @param tubes how many, at least 1
 * @param order rank at collection, from 1; equal ranks in the order of the document
 * @param reason why it has this rank
 * @param procedure id of the procedure it is handled by
 * @param retention what the policy is called by which it is kept
 * @param deviationCounts a tube that its procedure calls a deviation still counts
 */
public record WantedSpecimen(
        String id,
        Whose whose,
        Role role,
        List<SpecimenMaterial> materials,
        int tubes,
        Text container,
        boolean required,
        int order,
        Optional<Text> reason,
        String procedure,
        Text retention,
        boolean deviationCounts) {
    public WantedSpecimen {
        materials = List.copyOf(materials);
    }

    boolean takes(Present tube) {
        return tube.whose() == whose
                && materials.contains(tube.material())
                && tube.origin().map(o -> o.standsFor(role)).orElse(true);
    }

    boolean counts(Present tube) {
        return takes(tube)
                && switch (tube.standing()) {
                    case USABLE -> true;
                    case DEVIATION -> deviationCounts;
                    case COMING, UNUSABLE -> false;
                };
    }
}
