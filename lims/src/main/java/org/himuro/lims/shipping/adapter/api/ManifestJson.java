package org.himuro.lims.shipping.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shipping.application.ParcelPage;

/** A parcel as the API answers it: research codes only, no names. */
@Serdeable
record ManifestJson(
        String parcel,
        String sender,
        String receiver,
        String step,
        String purpose,
        String temperature,
        Optional<String> coolant,
        Optional<LocalDate> expectedArrival,
        Optional<String> carrier,
        Optional<String> waybill,
        Optional<Instant> givenAt,
        Optional<Instant> arrivedAt,
        int open,
        List<Line> lines) {

    @Serdeable
    record Line(
            int line,
            String tube,
            Optional<String> material,
            Optional<String> box,
            Optional<String> position,
            String state,
            Optional<String> condition,
            boolean quarantined) {}

    static ManifestJson of(ParcelPage p) {
        return new ManifestJson(
                p.code(),
                p.sender().code(),
                p.receiver().code(),
                p.step().name(),
                p.purpose().name(),
                p.temperature().name(),
                p.coolant(),
                p.expectedArrival(),
                p.carrier(),
                p.waybill(),
                p.givenAt(),
                p.arrivedAt(),
                p.open().size(),
                java.util.stream.IntStream.range(0, p.lines().size())
                        .mapToObj(i -> line(i + 1, p.lines().get(i)))
                        .toList());
    }

    private static Line line(int number, ParcelPage.Line l) {
        return new Line(
                number,
                l.tube(),
                l.material(),
                l.box(),
                l.cell(),
                l.state().name(),
                l.condition().map(Enum::name),
                l.quarantined());
    }
}
