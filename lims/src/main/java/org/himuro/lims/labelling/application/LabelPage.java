package org.himuro.lims.labelling.application;

/**
 * The page of one label.
 *
 * @param back the page of the thing itself
 * @param base the address of the label; its files stand below it by their endings
 * @param readable whether the label can be made: a code too long for the layout cannot
 */
public record LabelPage(OneLabel label, String back, String base, boolean readable) {
    public String size() {
        return "%.0f x %.0f mm".formatted(label.width(), label.height());
    }
}
