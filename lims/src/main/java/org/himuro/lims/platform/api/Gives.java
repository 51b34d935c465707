package org.himuro.lims.platform.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a route answers with where it succeeds: the record that is written, of which the API's document makes the schema. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Gives {
    /** The record; {@code String} where the answer is no JSON. */
    Class<?> value();

    /** Whether it is one page of a list, in the envelope {@link org.himuro.lims.platform.web.Page}. */
    boolean page() default false;

    /** Whether it carries an entity tag: who has this version already is told 304. */
    boolean versioned() default false;

    String media() default "application/json";
}
