package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

@Component
class SnapshotInfo implements InfoContributor {

	private final SnapshotHolder holder;

	SnapshotInfo(SnapshotHolder holder) {
		this.holder = holder;
	}

	@Override
	public void contribute(Info.Builder builder) {
		Snapshot current = this.holder.current();
		List<String> languages = current.languages().languages().stream().map(Locale::toLanguageTag).toList();
		builder.withDetail("snapshot",
				Map.of("dataVersion", current.version(), "codes", current.codes().size(), "languages", languages));
	}

}
