package org.himuro.lims.stocktake.adapter.jdbc;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.himuro.lims.stocktake.application.StartingStockTake;

/** 128 random bits, hexadecimal. */
@Singleton
final class RandomSeeds implements StartingStockTake.Seeds {
    private static final int BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
