package org.himuro.lims.shipping.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.application.ParcelPage;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/**
 * A parcel as the API answers it: research codes only, no names.
 *
 * @param turnedUpAt code of a site that it turned up at though it is not addressed there, until it arrives
 */
@Serdeable
record ManifestJson(
        String parcel,
        String sender,
        String receiver,
        ParcelStep step,
        Purpose purpose,
        TransportClass temperature,
        Optional<String> coolant,
        Optional<LocalDate> expectedArrival,
        Optional<String> carrier,
        Optional<String> waybill,
        Optional<Instant> givenAt,
        Optional<Instant> arrivedAt,
        Optional<String> turnedUpAt,
        Optional<Instant> turnedUpOn,
        int open,
        List<Line> lines) {

    @Serdeable
    record Line(
            int line,
            String tube,
            Optional<Material> material,
            Optional<String> box,
            Optional<String> position,
            LineState state,
            Optional<TubeCondition> condition,
            boolean quarantined) {}

    static ManifestJson of(ParcelPage p) {
        return new ManifestJson(
                p.code(),
                p.sender().code(),
                p.receiver().code(),
                p.step(),
                p.purpose(),
                p.temperature(),
                p.coolant(),
                p.expectedArrival(),
                p.carrier(),
                p.waybill(),
                p.givenAt(),
                p.arrivedAt(),
                p.elsewhere().map(Sites.Site::code),
                p.elsewhereAt(),
                p.open().size(),
                java.util.stream.IntStream.range(0, p.lines().size())
                        .mapToObj(i -> line(i + 1, p.lines().get(i)))
                        .toList());
    }

    private static Line line(int number, ParcelPage.Line l) {
        return new Line(number, l.tube(), l.material(), l.box(), l.cell(), l.state(), l.condition(), l.quarantined());
    }
}
