package org.himuro.integrations.logger;

import java.util.Optional;

/**
 * What the person says of the file beforehand.
 *
 * @param maker who made the logger; a file of another maker is refused
 * @param channel title or number (from 1) of the temperature's column, where a logger has several
 * @param unit of the temperatures, where the file does not state it; a file that states another is refused
 */
public record Claim(Optional<String> maker, Optional<String> channel, Optional<TemperatureUnit> unit) {

    public static final Claim NONE = new Claim(Optional.empty(), Optional.empty(), Optional.empty());

    public static Claim ofMaker(String maker) {
        return new Claim(Optional.of(maker), Optional.empty(), Optional.empty());
    }
}
