package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import org.himuro.lims.identity.application.Arrive.Caller;

/** Lets identity's own controllers take who comes, however far they have signed in. */
@Singleton
@Requires(notEnv = "preview")
final class CallerArgument implements TypedRequestArgumentBinder<Caller> {
    private static final Argument<Caller> TYPE = Argument.of(Caller.class);
    private final Callers callers;

    CallerArgument(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Argument<Caller> argumentType() {
        return TYPE;
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> source) {
        return () -> callers.of(source);
    }
}
