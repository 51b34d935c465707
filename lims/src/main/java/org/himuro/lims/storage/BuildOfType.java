package org.himuro.lims.storage;

import java.util.Optional;

/**
 * A request: a whole unit of a type in one act (B1). Refused: {@code UNIT_TYPE_UNKNOWN} and what {@link BuildUnit} is refused for.
 *
 * @param type a code of {@link CommonUnitTypes}, or the id of a type of the site's own
 * @param name what people call the unit
 * @param room the code of the room, where rooms are registered
 */
public record BuildOfType(String type, String name, Optional<String> room) {}
