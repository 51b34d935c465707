package org.himuro.lims.intake.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.specimen.Material;

/** What people call a material. A proposal only: a person says what their words mean. */
public final class MaterialWords {
    private static final Map<Material, List<String>> WORDS = Map.of(
            Material.TUMOUR_TISSUE,
            List.of(
                    "腫瘍",
                    "腫瘍組織",
                    "癌部",
                    "がん部",
                    "凍結組織",
                    "腫瘍部",
                    "tumor",
                    "tumour",
                    "tumor tissue",
                    "t",
                    "ff",
                    "ca",
                    "cancer"),
            Material.ADJACENT_NORMAL_TISSUE,
            List.of("正常", "正常組織", "非癌部", "非がん部", "正常部", "normal", "adjacent normal", "normal tissue", "n", "nt"),
            Material.BLOOD,
            List.of("血液", "全血", "末梢血", "blood", "whole blood", "wb", "edta"),
            Material.BUFFY_COAT,
            List.of("バフィーコート", "バフィー", "白血球", "buffy", "buffy coat", "bc", "pbmc", "wbc"),
            Material.PLASMA,
            List.of("血漿", "血しょう", "plasma", "pl"),
            Material.FFPE,
            List.of("ffpe", "パラフィン", "パラフィンブロック", "ブロック", "薄切", "block", "paraffin"),
            Material.DNA,
            List.of("dna", "ゲノムdna", "gdna", "genomic dna"),
            Material.RNA,
            List.of("rna", "total rna", "トータルrna"));

    private MaterialWords() {}

    public static Optional<Material> guess(String word) {
        var plain = Written.word(word);
        for (var material : Material.values()) {
            if (plain.equals(Written.word(material.name()))
                    || plain.equals(
                            material.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                    || WORDS.getOrDefault(material, List.of()).contains(plain)) {
                return Optional.of(material);
            }
        }
        return Optional.empty();
    }
}
