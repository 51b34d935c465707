package org.himuro.integrations.rackfile;

import java.util.List;
import java.util.stream.Collectors;
import org.himuro.integrations.rackfile.RackMapping.Layout;
import org.himuro.integrations.rackfile.Rows.Row;

/** The rack's shape: the mapping's, or another common one if the file lists exactly all of its positions. */
final class GeometryRule {

    private GeometryRule() {}

    static Geometry of(RackMapping mapping, List<Row> rows) {
        if (mapping.geometryFixed()) {
            return mapping.geometry();
        }
        if (Cells.numbered(mapping)) {
            return mapping.layout() == Layout.SEQUENCE ? ofSize(mapping, rows.size()) : mapping.geometry();
        }
        var positions = rows.stream()
                .map(row -> Cells.position(mapping, row.position(), mapping.geometry()))
                .collect(Collectors.toSet());
        return Geometry.KNOWN.stream()
                .filter(known -> known.size() == positions.size())
                .filter(known -> positions.stream().allMatch(known::holds))
                .findFirst()
                .orElse(mapping.geometry());
    }

    private static Geometry ofSize(RackMapping mapping, int size) {
        return Geometry.KNOWN.stream()
                .filter(known -> known.size() == size)
                .findFirst()
                .orElse(mapping.geometry());
    }
}
