package org.himuro.lims.shipping.application;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.rackfile.Position;
import org.himuro.integrations.rackfile.RackCell;
import org.himuro.integrations.rackfile.RackFileReader;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.lims.shipping.ReceiveTubes.InHand;
import org.himuro.lims.shipping.TubeCondition;

/**
 * What a receiver's rack scanner says of the tubes of a parcel.
 *
 * @param tubes with a code that was read, those of the parcel in another position than was said as such
 * @param unread positions with a tube whose code could not be read
 * @param findings why the file was not read, or what was noticed in it
 */
public record ReceivedRack(List<InHand> tubes, int unread, List<Finding> findings, boolean refused) {
    public ReceivedRack {
        tubes = List.copyOf(tubes);
        findings = List.copyOf(findings);
    }

    /**
     * @param lines of the parcel
     * @param asTheyCame the tubes lie as they lay in the parcel: their positions are compared
     * @param code what a scanner's text is taken for
     */
    public static ReceivedRack read(
            byte[] file, List<ParcelPage.Line> lines, boolean asTheyCame, UnaryOperator<String> code) {
        return switch (RackFileReader.read(file, "")) {
            case Reading.Read<RackReading>(var rack, var findings) ->
                new ReceivedRack(
                        tubes(rack, asTheyCame ? lines : List.of(), code),
                        (int) rack.count(RackCell.State.UNREAD),
                        findings,
                        false);
            case Reading.Refused<RackReading>(var findings) -> new ReceivedRack(List.of(), 0, findings, true);
        };
    }

    private static List<InHand> tubes(RackReading rack, List<ParcelPage.Line> lines, UnaryOperator<String> code) {
        var expected = new HashMap<String, Position>();
        lines.forEach(l -> l.cell().flatMap(Position::ofLabel).ifPresent(at -> expected.put(l.tube(), at)));
        return rack.cells().stream()
                .flatMap(cell -> cell.code().map(code).map(c -> tube(c, cell, expected.get(c))).stream())
                .toList();
    }

    private static InHand tube(String code, RackCell cell, @org.jspecify.annotations.Nullable Position expected) {
        boolean elsewhere = Optional.ofNullable(expected)
                .filter(at -> !at.equals(cell.position()))
                .isPresent();
        return new InHand(code, elsewhere ? TubeCondition.WRONG_POSITION : TubeCondition.OK);
    }
}
