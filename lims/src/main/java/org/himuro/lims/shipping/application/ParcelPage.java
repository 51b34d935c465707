package org.himuro.lims.shipping.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.quality.CertificateList;
import org.himuro.lims.shipping.Agreement;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/**
 * A parcel as both sides see it.
 *
 * @param elsewhere the site that it turned up at though it is not addressed there, until it arrives
 * @param mine the viewer is the sender
 * @param theirs the viewer is the receiver
 * @param agreement how far both sides agree on what arrived
 * @param inHand codes of tubes of it that the viewer's site has in hand, in no place yet, and may store
 * @param certificates of the destruction of its tubes, which the viewer's site may read
 */
public record ParcelPage(
        String code,
        Sites.Site sender,
        Sites.Site receiver,
        ParcelStep step,
        Purpose purpose,
        TransportClass temperature,
        Optional<String> coolant,
        Optional<LocalDate> expectedArrival,
        Optional<String> carrier,
        Optional<String> waybill,
        Optional<Instant> givenAt,
        Optional<Instant> arrivedAt,
        int marks,
        Optional<Sites.Site> elsewhere,
        Optional<Instant> elsewhereAt,
        List<Line> lines,
        boolean mine,
        boolean theirs,
        Agreement agreement,
        List<String> inHand,
        List<CertificateList.Made> certificates) {
    public ParcelPage {
        lines = List.copyOf(lines);
        inHand = List.copyOf(inHand);
        certificates = List.copyOf(certificates);
    }

    /** What people read of a line: what is packed is in transit once the parcel was given. */
    public String word(LineState state) {
        boolean underway = step == ParcelStep.GIVEN || step == ParcelStep.ARRIVED;
        return state == LineState.PACKED && underway ? "IN_TRANSIT" : state.name();
    }

    /**
     * @param material absent where the viewer may know no more of the tube than the code that was scanned
     * @param box code of the box packed whole, with the position in it
     */
    public record Line(
            String tube,
            Optional<Material> material,
            Optional<String> box,
            Optional<String> cell,
            LineState state,
            Optional<TubeCondition> condition,
            boolean quarantined) {}

    public List<Line> open() {
        return lines.stream().filter(l -> l.state().open()).toList();
    }

    public int count(LineState state) {
        return (int) lines.stream().filter(l -> l.state() == state).count();
    }

    /** Lines the sender wrote: extras are none. */
    public int sent() {
        return (int) lines.stream().filter(l -> !l.state().unlisted()).count();
    }
}
