package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.labels.id.CaseNumber;
import org.himuro.labels.id.Suffix;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.labelling.TubeCodes;
import org.himuro.lims.labelling.model.Codes;
import org.himuro.lims.specimen.Material;

/** Tube codes from the counter of the case and the letter. */
@Singleton
public final class SerialTubeCodes implements TubeCodes {
    private final Serials serials;

    public SerialTubeCodes(Serials serials) {
        this.serials = serials;
    }

    @Override
    public List<String> next(UUID act, int line, String caseCode, Material material, int count) {
        return Codes.caseNumber(caseCode)
                .map(number -> codes(number, act, line, Codes.letter(material), count))
                .orElse(List.of());
    }

    /** Two lines of one act for the same case and letter are two blocks. */
    private List<String> codes(CaseNumber number, UUID act, int line, char letter, int count) {
        var scope = Codes.of(number) + "/" + letter;
        var block = new UUID(act.getMostSignificantBits(), act.getLeastSignificantBits() + line);
        int first = serials.take(block, scope, from -> behind(Codes.suffixes(number, letter, from, count), from));
        return Codes.tubes(number, Codes.suffixes(number, letter, first, count));
    }

    private static int behind(List<Suffix> block, int from) {
        return block.isEmpty() ? from : block.getLast().number() + 1;
    }
}
