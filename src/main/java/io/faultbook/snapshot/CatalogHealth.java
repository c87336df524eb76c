package io.faultbook.snapshot;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says what is served and how old that may be. It is always up: an old catalogue is
 * better than none, and a replica taken out for it would leave the readers with fewer.
 */
@Component("catalogueHealthIndicator")
class CatalogHealth implements HealthIndicator {

	private final Catalog catalog;

	private final RefreshStatus status;

	CatalogHealth(Catalog catalog, RefreshStatus status) {
		this.catalog = catalog;
		this.status = status;
	}

	@Override
	public Health health() {
		CatalogSnapshot current = this.catalog.current();
		return Health.up()
			.withDetail("version", current.version())
			.withDetail("codes", current.codes().size())
			.withDetail("ageSeconds", this.status.age().toSeconds())
			.withDetail("refreshing", this.status.failuresInARow() == 0)
			.build();
	}

}
