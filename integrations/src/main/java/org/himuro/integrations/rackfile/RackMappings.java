package org.himuro.integrations.rackfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.integrations.rackfile.RackMapping.Columns;
import org.himuro.integrations.rackfile.RackMapping.Layout;
import org.himuro.integrations.rackfile.RackMapping.Lists;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;
import org.himuro.integrations.rackfile.RackMapping.RackCodeAt;
import org.himuro.integrations.rackfile.RackMapping.ReadAt;
import org.himuro.integrations.rackfile.RackMapping.Tokens;

/** The mappings that need no learning. Sources: the makers' files in public projects (domain facts, section 8). */
public final class RackMappings {

    private static final Tokens WORDS = new Tokens(
            Set.of("NO TUBE", "NO TRAKMATE", "EMPTY", "NONE", "NO VIAL", "NO SAMPLE"),
            Set.of(
                    "NO READ",
                    "NO CODE",
                    "NO SCAN",
                    "UNREAD",
                    "UNREADABLE",
                    "READ ERROR",
                    "BAD READ",
                    "MISREAD",
                    "ERROR",
                    "?"),
            true);

    static final String LONG_NUMBER = "(?<![A-Za-z0-9])([A-Za-z]{0,4}[0-9]{6,12})(?![A-Za-z0-9])";

    /** Micronic TrakMate: time line, rack line, then {@code A01;<tab>code} for every position. */
    public static final RackMapping TRAKMATE = new RackMapping(
            "trakmate",
            Layout.LISTED,
            PositionForm.LABEL,
            Geometry.SBS_96,
            false,
            ';',
            0,
            Columns.of(0, 1, 2, 2),
            new RackCodeAt.Line("Rack Base Name:"),
            new ReadAt.Line(
                    "Date & time of Trace =",
                    List.of("d MMM uuuu h:mm:ss a", "d MM uuuu h:mm:ss a", "d MMM uuuu H:mm:ss", "d MM uuuu H:mm:ss")),
            WORDS,
            Lists.EVERY_POSITION);

    /** FluidX and others: {@code A1,code}. */
    public static final RackMapping TWO_COLUMNS = new RackMapping(
            "two-columns",
            Layout.LISTED,
            PositionForm.LABEL,
            Geometry.SBS_96,
            false,
            ',',
            0,
            Columns.of(0, 1, 2, 2),
            new RackCodeAt.FileName(LONG_NUMBER),
            new ReadAt.Nowhere(),
            WORDS,
            Lists.NORMALLY_EVERY_POSITION);

    /** {@code rack,A1,code}; one rack per file. */
    public static final RackMapping THREE_COLUMNS = new RackMapping(
            "three-columns",
            Layout.LISTED,
            PositionForm.LABEL,
            Geometry.SBS_96,
            false,
            ',',
            0,
            Columns.of(1, 2, 3, 3),
            new RackCodeAt.Column(0),
            new ReadAt.Nowhere(),
            WORDS,
            Lists.NORMALLY_EVERY_POSITION);

    /** {@code A1,code,rack}; one rack per file. */
    static final RackMapping RACK_IN_THIRD = new RackMapping(
            "rack-in-third-column",
            Layout.LISTED,
            PositionForm.LABEL,
            Geometry.SBS_96,
            false,
            ',',
            0,
            Columns.of(0, 1, 3, 3),
            new RackCodeAt.Column(2),
            new ReadAt.Nowhere(),
            WORDS,
            Lists.NORMALLY_EVERY_POSITION);

    /** Thermo VisionMate: 96 values, a comma after each, down the columns (A1, B1, ... H1, A2, ...). */
    public static final RackMapping VISIONMATE = new RackMapping(
            "visionmate",
            Layout.SEQUENCE,
            PositionForm.NUMBER_DOWN_COLUMNS,
            Geometry.SBS_96,
            false,
            ',',
            0,
            Columns.of(0, 0, 1, 1),
            new RackCodeAt.FileName(LONG_NUMBER),
            new ReadAt.Nowhere(),
            WORDS,
            Lists.EVERY_POSITION);

    /** Tecan aliquoting: the target rack, the new tube and its position, one line per aliquot made. */
    public static final RackMapping TECAN = new RackMapping(
            "tecan-aliquoting",
            Layout.LISTED,
            PositionForm.LABEL,
            Geometry.SBS_96,
            false,
            ',',
            1,
            new Columns(2, 1, Optional.empty(), Optional.empty(), 9, Integer.MAX_VALUE),
            new RackCodeAt.Column(0),
            new ReadAt.Columns(List.of(8), List.of("uuuuMMdd_HHmmss")),
            WORDS,
            Lists.SOME_POSITIONS);

    /** XL20 tube handler's log: job, step, date, time, source rack and position, target rack and position, expected and found tube. */
    public static final RackMapping XL20 = new RackMapping(
            "xl20-picker",
            Layout.LISTED,
            PositionForm.LABEL,
            Geometry.SBS_96,
            false,
            ',',
            0,
            new Columns(7, 9, Optional.of(8), Optional.of(12), 12, Integer.MAX_VALUE),
            new RackCodeAt.Column(6),
            new ReadAt.Columns(List.of(2, 3), List.of("MM/dd/uu HH:mm:ss")),
            WORDS,
            Lists.SOME_POSITIONS);

    /** All of them. */
    public static final List<RackMapping> ALL = List.of(TRAKMATE, TWO_COLUMNS, THREE_COLUMNS, VISIONMATE, TECAN, XL20);

    private RackMappings() {}

    /** The same mapping with another character between the columns. */
    static RackMapping delimitedBy(RackMapping m, char delimiter) {
        return new RackMapping(
                m.name(),
                m.layout(),
                m.positions(),
                m.geometry(),
                m.geometryFixed(),
                delimiter,
                m.headerLines(),
                m.columns(),
                m.rackCode(),
                m.readAt(),
                m.tokens(),
                m.lists());
    }
}
