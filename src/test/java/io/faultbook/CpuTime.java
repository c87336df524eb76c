package io.faultbook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The processor's time, which is the same on a machine that is busy. */
public final class CpuTime {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private CpuTime() {
	}

	/** Run something, and return what it took of the current thread. */
	public static Duration of(Runnable work) {
		long start = THREADS.getCurrentThreadCpuTime();
		work.run();
		return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
	}

}
