package io.faultbook.snapshot;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

@Component
class SnapshotMetrics implements MeterBinder {

	private final SnapshotHolder holder;

	private final RefreshStatus status;

	SnapshotMetrics(SnapshotHolder holder, RefreshStatus status) {
		this.holder = holder;
		this.status = status;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("faultbook.snapshot.data.version", this.holder, (holder) -> holder.current().version())
			.description("Data version of the snapshot; replicas differ only for moments")
			.register(registry);
		Gauge.builder("faultbook.snapshot.codes", this.holder, (holder) -> holder.current().codes().size())
			.description("Codes in the snapshot")
			.register(registry);
		Gauge.builder("faultbook.snapshot.entries", this.holder, (holder) -> holder.current().entryCount())
			.description("Entries in the snapshot, one per code and language")
			.register(registry);
		TimeGauge
			.builder("faultbook.refresh.age", this.status, TimeUnit.MILLISECONDS, (status) -> status.age().toMillis())
			.description("Time since the database last confirmed that the snapshot is current")
			.register(registry);
		TimeGauge
			.builder("faultbook.refresh.duration", this.status, TimeUnit.MICROSECONDS,
					(status) -> status.loadDuration().toNanos() / 1e3)
			.description("Time that the last load of the snapshot took")
			.register(registry);
		FunctionCounter.builder("faultbook.refresh.failures", this.status, RefreshStatus::failures)
			.description("Failed refreshes of the snapshot")
			.register(registry);
	}

}
