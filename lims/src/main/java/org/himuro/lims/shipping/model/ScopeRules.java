package org.himuro.lims.shipping.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.laboratory.Accreditation;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.OrderedWork;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.Tube;

/**
 * Whether the laboratory's certificates cover what is ordered of each tube of a parcel, on each day that counts (S28). A laboratory that
 * holds none at all on a day is told of by {@link ReceiverRules}.
 */
record ScopeRules(ShippingRules rules, Sites.Site receiver, OrderedWork ordered, Reads reads, Findings findings) {

    /** @param days dispatch, and where it is known expected arrival */
    void cover(Collection<Tube> tubes, LocalDate... days) {
        if (!ReceiverRules.isLaboratory(receiver)) {
            return;
        }
        var laboratory = Laboratories.at(reads, receiver.id());
        var works = ordered.of(tubes.stream().map(Tube::id).toList(), receiver.id());
        for (var tube : tubes) {
            works.stream()
                    .filter(w -> w.tube().equals(tube.id()))
                    .forEach(w -> Stream.of(days).distinct().forEach(day -> covered(laboratory, tube, w, day)));
        }
    }

    private void covered(Laboratory laboratory, Tube tube, OrderedWork.Work work, LocalDate day) {
        if (!Accreditation.on(laboratory, day).valid()
                || Accreditation.on(laboratory, day, work.assay(), tube.material())
                        .valid()) {
            return;
        }
        var reason = Reason.of(
                "TUBE_OUTSIDE_SCOPE",
                tube.code(),
                receiver.code(),
                day,
                work.order(),
                work.assay(),
                tube.material(),
                rules.setting());
        switch (rules.accreditation()) {
            case STOP -> findings.refuse(reason);
            case WARN -> findings.warn(reason);
        }
    }
}
