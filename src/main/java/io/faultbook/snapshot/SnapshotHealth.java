package io.faultbook.snapshot;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports the served data version and its age. The status is always up, because a stale
 * snapshot is better than one replica less.
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
