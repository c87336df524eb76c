package io.faultbook.snapshot;

/**
 * Holds the snapshot that is served now. Its one field is the read path's only mutable
 * state: a request reads it once and works on what it got.
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
	 * Serve a snapshot from now on, unless a newer one is served already: loads may
	 * overtake each other.
	 * @return whether it is served now
	 */
	public synchronized boolean publish(Snapshot snapshot) {
		if (snapshot.version() < this.current.version()) {
			return false;
		}
		this.current = snapshot;
		return true;
	}

}
