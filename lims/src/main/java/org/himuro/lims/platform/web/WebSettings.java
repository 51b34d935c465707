package org.himuro.lims.platform.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.ZoneId;

/**
 * Settings of the pages, prefix {@code himuro.web}.
 *
 * @param demo the data are invented: said on every page
 * @param pseudo {@code ?lang=qps} is answered (development and tests only)
 * @param zone the zone of pages without a site
 */
@ConfigurationProperties("himuro.web")
public record WebSettings(
        @Bindable(defaultValue = "false") boolean demo,
        @Bindable(defaultValue = "false") boolean pseudo,
        @Bindable(defaultValue = "Asia/Tokyo") ZoneId zone) {}
