package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.Arrive.Caller;

/** Lets controllers take the {@link Viewer} as an argument. */
@Singleton
@Requires(notEnv = "preview")
final class ViewerArgument implements TypedRequestArgumentBinder<Viewer> {
    private static final Argument<Viewer> TYPE = Argument.of(Viewer.class);
    private final Callers callers;

    ViewerArgument(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Argument<Viewer> argumentType() {
        return TYPE;
    }

    @Override
    public BindingResult<Viewer> bind(ArgumentConversionContext<Viewer> context, HttpRequest<?> source) {
        return () -> callers.of(source).flatMap(Caller::viewer);
    }
}
