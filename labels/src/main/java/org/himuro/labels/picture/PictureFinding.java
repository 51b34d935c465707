package org.himuro.labels.picture;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * One thing noticed in a picture.
 *
 * @param args what the sentence names, in the order of its places
 */
public record PictureFinding(Code code, List<String> args) {
    private static final int LONGEST_ARGUMENT = 200;

    public PictureFinding {
        args = args.stream().map(PictureFinding::printable).toList();
    }

    static PictureFinding of(Code code, Object... args) {
        return new PictureFinding(
                code, List.of(args).stream().map(Object::toString).toList());
    }

    /** The sentence for a person, Japanese for Japanese locales and English for all others. */
    public String message(Locale locale) {
        return MessageFormat.format(
                Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? code.japanese : code.english,
                args.toArray());
    }

    /** A hostile symbol must not write control characters into a terminal or a log. */
    private static String printable(String arg) {
        var clean = new StringBuilder();
        arg.codePoints()
                .limit(LONGEST_ARGUMENT)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The stable codes; a refusing one makes the whole picture unusable. */
    public enum Code {
        EMPTY_FILE(true, "The file is empty", "ファイルが空です"),
        TOO_LARGE(true, "The file is larger than {0} bytes", "ファイルが {0} バイトを超えています"),
        NOT_A_PICTURE(true, "This is no PNG, JPEG, BMP or TIFF picture", "PNG・JPEG・BMP・TIFF の画像ではありません"),
        TOO_MANY_PIXELS(
                true, "The picture has {0} x {1} pixels; at most {2} are read", "画像が {0} x {1} 画素あります（上限 {2} 画素）"),
        SEVERAL_PICTURES(true, "The file holds several pictures; send one at a time", "複数の画像が入っています。一枚ずつ渡してください"),
        COLOURS_UNSUPPORTED(
                true,
                "The colours of this picture are not understood (CMYK?); save it as RGB or grey",
                "この画像の色形式（CMYK など）には対応していません。RGB かグレーで保存してください"),
        CORRUPT_PICTURE(true, "The picture is damaged or cut off", "画像が壊れているか途中で切れています"),
        NO_CODE_READ(
                true,
                "No tube was read: is it a picture of a rack, sharp, with at least 3 pixels a module?",
                "チューブのコードが一つも読めません。ラックの鮮明な画像（1 モジュール 3 画素以上）か確かめてください"),
        RACK_EDGE_UNCLEAR(
                true,
                "The tubes were read, but not where the rack of {0} begins: show all of it and its edges",
                "チューブは読めましたが、{0} のラックの端が分かりません。ラック全体と縁が写るようにしてください"),
        RACK_CODE_MISSING(false, "The rack''s own code is not seen in the picture", "ラック自体のコードが画像にありません"),
        RACK_CODES_DIFFER(
                false,
                "Several codes beside the tubes ({0}): none is taken as the rack''s",
                "チューブの外に複数のコードがあります ({0})。ラックコードは採用していません"),
        TURNED_ASSUMED(
                false,
                "The rack stands upright in the picture: taken as turned by a quarter clockwise",
                "ラックが縦向きに写っています。時計回りに 90 度回っているものとして読みました"),
        MIRRORED(
                false,
                "The symbols are mirrored: the picture was mirrored after it was taken, and A1 is at the upper left of it",
                "コードが左右反転しています。撮影後に反転した画像として、A1 を左上として読みました"),
        UNREAD(false, "{0} positions hold something that could not be read ({1})", "{0} か所に読めないものがあります ({1})"),
        FORM_DIFFERS(
                false,
                "{0}: the code does not have the form of the rack''s other tubes; left unread",
                "{0}: ラックの他のチューブとコードの形式が異なるため、未読としました"),
        TUBE_DUPLICATE(false, "The same code was read at {0}: both are left unread", "同じコードが {0} で読めたため、いずれも未読としました");

        private final boolean refusing;
        private final String english;
        private final String japanese;

        Code(boolean refusing, String english, String japanese) {
            this.refusing = refusing;
            this.english = english;
            this.japanese = japanese;
        }

        /** Lower case with hyphens, as {@code rack-edge-unclear}; never changes once published. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether one such finding refuses the whole picture. */
        public boolean refusing() {
            return refusing;
        }
    }
}
