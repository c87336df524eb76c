package io.faultbook.snapshot;

/**
 * Holds the current snapshot, which is the only mutable state of the read path. A request
 * reads it once and keeps using what it got.
 */
public final class SnapshotHolder {

	private volatile Snapshot current;

	public SnapshotHolder(Snapshot first) {
		this.current = first;
	}

	public Snapshot current() {
		return this.current;
	}

	/**
	 * Serve a snapshot, unless a newer one is already served because another load was
	 * faster.
	 * @return whether the snapshot is served
	 */
	public synchronized boolean publish(Snapshot snapshot) {
		if (snapshot.version() < this.current.version()) {
			return false;
		}
		this.current = snapshot;
		return true;
	}

}
