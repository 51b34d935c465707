package org.himuro.lims.shipping.adapter.document;

import java.util.List;
import org.himuro.integrations.table.SafeCsv;
import org.himuro.lims.shipping.application.ParcelPage;
import org.himuro.lims.specimen.Material;

/** The manifest as {@link SafeCsv}. */
final class ManifestCsv {
    private static final List<String> HEAD = List.of(
            "parcel", "line", "sample_id", "container_id", "position", "material", "temp_class", "state", "condition");

    private ManifestCsv() {}

    static String of(ParcelPage p) {
        var csv = new SafeCsv();
        csv.row(HEAD);
        int number = 0;
        for (var l : p.lines()) {
            csv.row(List.of(
                    p.code(),
                    String.valueOf(++number),
                    l.tube(),
                    l.box().orElse(""),
                    l.cell().orElse(""),
                    l.material().map(Material::name).orElse(""),
                    p.temperature().name(),
                    l.state().name(),
                    l.condition().map(Enum::name).orElse("")));
        }
        return csv.taken();
    }
}
