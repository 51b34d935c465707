package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;

/**
 * A certificate as the accrediting body wrote it.
 *
 * @param body the accrediting body, e.g. {@code JAB}
 * @param number unique within the laboratory
 * @param scope what it covers, e.g. {@code GENOME}
 * @param validFrom first day it holds
 * @param validTo last day it holds, included
 * @param assays which it covers; all where empty
 * @param materials which it covers; all where empty
 * @param document its paper, where it was handed in
 * @param revokedOn the first day on which it no longer holds, where it was revoked
 */
public record Certificate(
        Scheme scheme,
        String body,
        String number,
        String scope,
        LocalDate validFrom,
        LocalDate validTo,
        List<AssayKind> assays,
        List<Material> materials,
        Optional<Document> document,
        Optional<LocalDate> revokedOn) {
    public Certificate {
        assays = List.copyOf(assays);
        materials = List.copyOf(materials);
    }

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom)
                && !date.isAfter(validTo)
                && revokedOn.map(date::isBefore).orElse(true);
    }

    public boolean covers(AssayKind assay, Material material) {
        return (assays.isEmpty() || assays.contains(assay)) && (materials.isEmpty() || materials.contains(material));
    }

    Certificate scoped(List<AssayKind> ofAssays, List<Material> ofMaterials) {
        return new Certificate(
                scheme, body, number, scope, validFrom, validTo, ofAssays, ofMaterials, document, revokedOn);
    }

    Certificate documented(Document paper) {
        return new Certificate(
                scheme, body, number, scope, validFrom, validTo, assays, materials, Optional.of(paper), revokedOn);
    }

    Certificate revoked(LocalDate from) {
        return new Certificate(
                scheme, body, number, scope, validFrom, validTo, assays, materials, document, Optional.of(from));
    }

    /** The last day on which it holds, a revocation counted. */
    public LocalDate lastDay() {
        return revokedOn.map(day -> day.minusDays(1)).filter(validTo::isAfter).orElse(validTo);
    }
}
