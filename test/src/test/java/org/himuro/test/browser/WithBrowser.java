package org.himuro.test.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one browser of this process to tests; where there is none they are skipped and say so. */
final class WithBrowser implements ExecutionCondition, ParameterResolver {
    /** Closed with everything else, when the last test is over. */
    private record Kept(Chromium chromium) implements AutoCloseable {
        @Override
        public void close() {
            chromium.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.installed().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is here")
                : ConditionEvaluationResult.disabled("Chromium is not installed (apt-get install chromium)");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(WithBrowser.class))
                .getOrComputeIfAbsent("chromium", key -> new Kept(Chromium.start()), Kept.class)
                .chromium();
    }
}
