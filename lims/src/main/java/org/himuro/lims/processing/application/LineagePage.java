package org.himuro.lims.processing.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.TubeUses.Use;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/**
 * The lineage of a case as a picture and as a list.
 *
 * @param tube from whose page one came
 * @param nodes in the order of reading
 */
public record LineagePage(String tube, String caseCode, List<Node> nodes, List<Link> links, Size size) {
    public LineagePage {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * One tube.
     *
     * @param depth steps from what was taken from the donor
     * @param x left edge in the picture, {@code y} upper edge
     * @param values concentration and the like, as far as they were measured
     */
    public record Node(
            String code,
            Material material,
            int depth,
            double x,
            double y,
            Optional<Amount> amount,
            boolean depleted,
            boolean gone,
            int thaws,
            List<Value> values,
            List<From> from,
            List<Use> uses,
            boolean self) {
        public Node {
            values = List.copyOf(values);
            from = List.copyOf(from);
            uses = List.copyOf(uses);
        }
    }

    public record Value(Analyte analyte, BigDecimal value) {}

    /** One parent. @param consumed of it */
    public record From(String code, Preparation preparation, Optional<Amount> consumed) {}

    /** A line of the picture, as the path that draws it. */
    public record Link(String path) {}

    /**
     * @param wide width of one tube
     * @param node height of one tube
     * @param between from one generation to the next
     * @param low many tubes: less is said of each
     */
    public record Size(double width, double height, double wide, double node, double between, boolean low) {}
}
