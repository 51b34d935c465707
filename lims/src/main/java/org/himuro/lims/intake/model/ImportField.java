package org.himuro.lims.intake.model;

import java.util.Arrays;
import java.util.List;
import org.himuro.lims.intake.BankFileKind;

/** What a column of a list may say, with the titles that people give it. */
public enum ImportField {
    CODE(BankFileKind.TUBES, "チューブコード", "チューブid", "バーコード", "2dコード", "tube code", "tube id", "barcode", "2d code"),
    OLD_NUMBER(
            BankFileKind.TUBES,
            "旧番号",
            "旧id",
            "旧ラベル",
            "検体番号",
            "検体id",
            "検体no",
            "サンプル番号",
            "サンプルid",
            "サンプルno",
            "管理番号",
            "old number",
            "old id",
            "sample number",
            "sample no",
            "sample id",
            "specimen id",
            "specimen no",
            "label"),
    ALIAS(BankFileKind.TUBES, "別番号", "別名", "他番号", "alias", "other id", "second id"),
    DONOR(
            BankFileKind.TUBES,
            "患者番号",
            "患者id",
            "診療番号",
            "カルテ番号",
            "症例番号",
            "症例id",
            "提供者番号",
            "提供者id",
            "研究id",
            "donor",
            "donor id",
            "patient",
            "patient id",
            "case number",
            "research id",
            "mrn"),
    MATERIAL(
            BankFileKind.TUBES,
            "種別",
            "検体種別",
            "試料種別",
            "検体種",
            "材料",
            "検体の種類",
            "試料",
            "material",
            "sample type",
            "specimen type",
            "type"),
    BOX(BankFileKind.TUBES, "箱", "ボックス", "箱番号", "ボックス番号", "box", "box code", "box no", "box id"),
    CELL(BankFileKind.TUBES, "位置", "箱内位置", "ウェル", "番地", "position", "pos", "cell", "well", "slot"),
    COLLECTED(
            BankFileKind.TUBES,
            "採取日",
            "採取日時",
            "採血日",
            "手術日",
            "摘出日",
            "collected",
            "collection date",
            "date collected",
            "sampling date",
            "surgery date"),
    FROZEN(
            BankFileKind.TUBES,
            "凍結日",
            "凍結日時",
            "保存日",
            "保管日",
            "入庫日",
            "frozen",
            "freeze date",
            "frozen at",
            "date frozen",
            "storage date"),
    AMOUNT(BankFileKind.TUBES, "量", "液量", "容量", "重量", "残量", "数量", "amount", "volume", "weight", "quantity"),
    UNIT(BankFileKind.TUBES, "単位", "unit", "units"),
    PARENT(
            BankFileKind.TUBES,
            "親番号",
            "親検体",
            "親",
            "元検体",
            "元番号",
            "由来",
            "由来検体",
            "parent",
            "parent id",
            "derived from",
            "source"),
    FORM(BankFileKind.TUBES, "同意書", "同意書式", "説明文書", "同意", "consent form", "consent", "form"),
    FORM_VERSION(BankFileKind.TUBES, "同意書版", "版", "版数", "同意書バージョン", "consent version", "form version", "version"),

    PLACE(BankFileKind.PLACES, "コード", "場所", "場所コード", "番号", "code", "place", "place code"),
    PLACE_TYPE(BankFileKind.PLACES, "種類", "種別", "区分", "type", "kind"),
    PLACE_NAME(BankFileKind.PLACES, "名称", "名前", "呼び名", "name"),
    ROWS(BankFileKind.PLACES, "行", "行数", "縦", "rows"),
    COLUMNS(BankFileKind.PLACES, "列", "列数", "横", "columns"),
    TEMPERATURE(BankFileKind.PLACES, "温度", "温度区分", "温度帯", "temperature", "temperature class"),
    INTO(BankFileKind.PLACES, "設置場所", "親", "上位", "格納先", "into", "in", "stands in", "parent"),
    INTO_CELL(BankFileKind.PLACES, "位置", "格納位置", "into cell", "cell", "position");

    private final BankFileKind kind;
    private final List<String> titles;

    ImportField(BankFileKind kind, String... titles) {
        this.kind = kind;
        this.titles = Arrays.stream(titles).map(Written::title).toList();
    }

    public BankFileKind kind() {
        return kind;
    }

    /** 2 where the title is one of its own, 1 where it holds one of more than two letters, 0 where it is another's. */
    int likeness(String title) {
        var plain = Written.title(title);
        if (titles.contains(plain)) {
            return 2;
        }
        return titles.stream().anyMatch(t -> t.length() > 2 && plain.contains(t)) ? 1 : 0;
    }

    public static List<ImportField> of(BankFileKind kind) {
        return Arrays.stream(values()).filter(f -> f.kind == kind).toList();
    }
}
