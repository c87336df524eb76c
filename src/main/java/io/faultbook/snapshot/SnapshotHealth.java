package io.faultbook.snapshot;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says what is served and how old that may be. It is always up: an old catalogue is
 * better than none, and a replica taken out for it would leave the readers with fewer.
 */
@Component("snapshotHealthIndicator")
class SnapshotHealth implements HealthIndicator {

	private final SnapshotHolder holder;

	private final RefreshStatus status;

	SnapshotHealth(SnapshotHolder holder, RefreshStatus status) {
		this.holder = holder;
		this.status = status;
	}

	@Override
	public Health health() {
		Snapshot current = this.holder.current();
		return Health.up()
			.withDetail("dataVersion", current.version())
			.withDetail("codes", current.codes().size())
			.withDetail("ageSeconds", this.status.age().toSeconds())
			.withDetail("refreshing", this.status.consecutiveFailures() == 0)
			.build();
	}

}
