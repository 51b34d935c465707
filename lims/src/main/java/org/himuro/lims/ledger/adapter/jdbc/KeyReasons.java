package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Acts.KeyReason;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Which reason a violated key stands for. */
@Singleton
final class KeyReasons {
    private final Map<String, KeyReason> byKey;

    KeyReasons(Collection<KeyReason> reasons) {
        byKey = reasons.stream().collect(Collectors.toUnmodifiableMap(KeyReason::key, Function.identity()));
    }

    /** @throws SQLException the fault itself, where no context has a reason for the key: a bug shows as one */
    Reason reason(SQLException fault, Reads reads) throws SQLException {
        var violation = SqlFaults.violation(fault);
        var known = byKey.get(violation.key());
        if (known == null) {
            throw fault;
        }
        return known.reason(violation.value(), reads);
    }
}
