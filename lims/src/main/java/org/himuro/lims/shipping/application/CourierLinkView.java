package org.himuro.lims.shipping.application;

import java.util.Optional;
import org.himuro.lims.platform.web.CodeSymbol;

/**
 * The sheet with a courier's link, for the outside of the parcel.
 *
 * @param address of the link with its secret; absent where it was shown before
 */
public record CourierLinkView(String parcel, Optional<String> address, Optional<CodeSymbol> symbol) {}
