package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;

/**
 * Report {@code record-certificate}.
 *
 * @param validTo last day, included
 * @param assays which it covers; all where empty
 * @param materials which it covers; all where empty
 */
public record RecordCertificate(
        UUID site,
        Scheme scheme,
        String body,
        String number,
        String scope,
        LocalDate validFrom,
        LocalDate validTo,
        List<AssayKind> assays,
        List<Material> materials) {
    public RecordCertificate {
        assays = List.copyOf(assays);
        materials = List.copyOf(materials);
    }

    /** One that covers everything. */
    public RecordCertificate(
            UUID site,
            Scheme scheme,
            String body,
            String number,
            String scope,
            LocalDate validFrom,
            LocalDate validTo) {
        this(site, scheme, body, number, scope, validFrom, validTo, List.of(), List.of());
    }
}
