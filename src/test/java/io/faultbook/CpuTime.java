package io.faultbook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Measures CPU time, which doesn't depend on how busy the machine is. */
public final class CpuTime {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private CpuTime() {
	}

	/** Run some work, and return the CPU time that the current thread spent on it. */
	public static Duration of(Runnable work) {
		long start = THREADS.getCurrentThreadCpuTime();
		work.run();
		return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
	}

}
