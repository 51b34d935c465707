package org.himuro.lims.intake.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.specimen.ContainerType;

/** What people call places and how cold they are. */
final class PlaceWords {
    private static final Map<ContainerType, List<String>> TYPES = Map.of(
            ContainerType.ROOM, List.of("部屋", "室", "room"),
            ContainerType.FREEZER, List.of("冷凍庫", "超低温槽", "超低温冷凍庫", "ディープフリーザー", "freezer", "ult"),
            ContainerType.TANK, List.of("液体窒素タンク", "液体窒素", "タンク", "tank", "ln2", "ln2 tank"),
            ContainerType.REFRIGERATOR, List.of("冷蔵庫", "refrigerator", "fridge"),
            ContainerType.SHELF, List.of("棚", "段", "shelf"),
            ContainerType.RACK, List.of("ラック", "rack"),
            ContainerType.DRAWER, List.of("引き出し", "引出", "引出し", "drawer"),
            ContainerType.BOX, List.of("箱", "ボックス", "box"),
            ContainerType.TUBE_RACK, List.of("チューブラック", "tube rack"));

    private static final Map<String, List<String>> TEMPERATURES = Map.of(
            "NONE", List.of("", "なし", "none"),
            "AMBIENT", List.of("室温", "常温", "ambient", "rt"),
            "REFRIGERATED", List.of("冷蔵", "4", "4℃", "4°c", "4c", "refrigerated"),
            "FROZEN_20", List.of("-20", "-20℃", "-20°c", "-20c", "frozen"),
            "ULT_80", List.of("-80", "-80℃", "-80°c", "-80c", "超低温", "ult"),
            "CRYO_135", List.of("-135", "-150", "-150℃", "-150°c", "cryo"),
            "LN2_VAPOUR", List.of("気相", "液体窒素気相", "ln2 vapour", "ln2 vapor", "-180", "-180℃"),
            "LN2_LIQUID", List.of("液相", "液体窒素", "液体窒素液相", "ln2", "ln2 liquid", "-196", "-196℃"));

    private PlaceWords() {}

    static Optional<ContainerType> type(String text) {
        var word = Written.word(text);
        for (var type : ContainerType.values()) {
            if (Written.word(type.name()).equals(word)
                    || TYPES.getOrDefault(type, List.of()).contains(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    static Optional<String> temperature(String text) {
        var word = Written.word(text)
                .replace('−', '-')
                .replace('‐', '-')
                .replace("°c", "℃")
                .replace(" ℃", "℃");
        var plain = Written.word(word);
        return TEMPERATURES.entrySet().stream()
                .filter(t -> Written.word(t.getKey()).equals(plain)
                        || t.getValue().stream().anyMatch(w -> Written.word(w).equals(plain)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
