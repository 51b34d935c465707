package org.himuro.lims.intake.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.specimen.ContainerType;

/** What people call places and how cold they are. */
final class PlaceWords {
    private static final Map<ContainerType, List<String>> TYPES = Map.ofEntries(
            Map.entry(ContainerType.BUILDING, List.of("建物", "棟", "building")),
            Map.entry(ContainerType.ROOM, List.of("部屋", "室", "room")),
            Map.entry(
                    ContainerType.FREEZER, List.of("冷凍庫", "超低温槽", "超低温冷凍庫", "ディープフリーザー", "freezer", "ult", "upright")),
            Map.entry(ContainerType.CHEST, List.of("横型冷凍庫", "チェストフリーザー", "チェスト型", "chest", "chest freezer")),
            Map.entry(ContainerType.TANK, List.of("液体窒素タンク", "液体窒素", "タンク", "tank", "ln2", "ln2 tank")),
            Map.entry(ContainerType.REFRIGERATOR, List.of("冷蔵庫", "refrigerator", "fridge")),
            Map.entry(ContainerType.AUTO_STORE, List.of("自動保管庫", "自動倉庫", "automated store", "auto store")),
            Map.entry(ContainerType.COMPARTMENT, List.of("区画", "コンパートメント", "compartment")),
            Map.entry(ContainerType.SHELF, List.of("棚", "段", "shelf")),
            Map.entry(ContainerType.RACK, List.of("ラック", "rack")),
            Map.entry(ContainerType.TOWER, List.of("タワー", "tower")),
            Map.entry(ContainerType.CANISTER, List.of("キャニスター", "canister")),
            Map.entry(ContainerType.DRAWER, List.of("引き出し", "引出", "引出し", "drawer")),
            Map.entry(ContainerType.BOX, List.of("箱", "ボックス", "box")),
            Map.entry(ContainerType.TUBE_RACK, List.of("チューブラック", "tube rack")),
            Map.entry(ContainerType.GOBLET, List.of("ゴブレット", "goblet")),
            Map.entry(ContainerType.CANE, List.of("ケーン", "cane")),
            Map.entry(ContainerType.STRAW, List.of("ストロー", "straw")),
            Map.entry(ContainerType.BAG, List.of("袋", "バッグ", "bag")));

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
