package org.himuro.test.scenario;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all scenarios of a run one world, started when first asked for: each brings donors and tubes of its own. */
final class OneWorld implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(World.class, type -> start());
    }

    private static World start() {
        try {
            return new World();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
