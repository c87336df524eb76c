package io.faultbook.catalog;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes made elsewhere are noticed.
 *
 * @param pollInterval time between two looks at the catalogue version in the database
 */
@ConfigurationProperties("faultbook.refresh")
record RefreshProperties(@DefaultValue("1s") Duration pollInterval) {

}
