package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.labels.id.CaseNumber;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ItemKind;
import org.himuro.lims.labelling.KitCodes;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.labelling.model.Codes;
import org.himuro.lims.specimen.Material;

/** Codes of kits from two counters: one of kits, one that cases have as well. */
@Singleton
public final class SerialKitCodes implements KitCodes {
    private final Serials serials;

    public SerialKitCodes(Serials serials) {
        this.serials = serials;
    }

    @Override
    public List<CodesOfKit> next(UUID act, String project, String site, int year, List<Material> materials, int kits) {
        if (!Codes.fits(project, site)) {
            return List.of();
        }
        var numbers = numbers(act, project, site, year, kits);
        var boxes = boxes(act, site, kits);
        var codes = new ArrayList<CodesOfKit>();
        for (int i = 0; i < Math.min(numbers.size(), boxes.size()); i++) {
            codes.add(new CodesOfKit(boxes.get(i), tubes(numbers.get(i), materials)));
        }
        return codes.size() == kits ? codes : List.of();
    }

    private List<CaseNumber> numbers(UUID act, String project, String site, int year, int kits) {
        int first = serials.take(
                act,
                Codes.scope(new CaseNumber(project, site, year, 1)),
                from -> behind(Codes.block(project, site, year, from, kits), from));
        return Codes.block(project, site, year, first, kits);
    }

    private static int behind(List<CaseNumber> block, int from) {
        return block.isEmpty() ? from : block.getLast().serial() + 1;
    }

    private List<String> boxes(UUID act, String site, int kits) {
        int first = serials.take(
                act,
                "kit/" + site,
                from -> block(site, from, kits).stream()
                        .reduce((a, b) -> b)
                        .map(last -> last.serial() + 1)
                        .orElse(from));
        return block(site, first, kits).stream().flatMap(i -> i.code().stream()).toList();
    }

    private static List<Item> block(String site, int first, int kits) {
        var found = new ArrayList<Item>();
        for (int from = first; found.size() < kits && from <= Item.LAST_SERIAL; ) {
            var next = new Item(ItemKind.KIT, site, from).next();
            if (next.isEmpty()) {
                return List.of();
            }
            found.add(next.get());
            from = next.get().serial() + 1;
        }
        return found;
    }

    /** Counted by the letter of the material, in the order asked for. */
    private static List<String> tubes(CaseNumber number, List<Material> materials) {
        Map<Character, Iterator<String>> byLetter = new HashMap<>();
        for (var material : materials) {
            byLetter.computeIfAbsent(Codes.letter(material), letter -> {
                int count = Math.toIntExact(materials.stream()
                        .filter(m -> Codes.letter(m) == letter)
                        .count());
                return Codes.tubes(number, Codes.suffixes(number, letter, 1, count))
                        .iterator();
            });
        }
        return materials.stream()
                .map(m -> byLetter.get(Codes.letter(m)))
                .filter(Iterator::hasNext)
                .map(Iterator::next)
                .toList();
    }
}
