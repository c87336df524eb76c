package io.faultbook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands between an application and its database: counts the statements, runs what a test
 * wants to happen just before one, and can be closed, as if the database were gone.
 */
public final class DatabaseGate implements BeanPostProcessor {

	private final Map<Thread, AtomicInteger> statements = new ConcurrentHashMap<>();

	private final AtomicReference<@Nullable Interruption> interruption = new AtomicReference<>();

	private final Queue<Thread> refusals = new ConcurrentLinkedQueue<>();

	private volatile boolean closed;

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new GatedDataSource(source) : bean;
	}

	public void close() {
		this.refusals.clear();
		this.closed = true;
	}

	public void open() {
		this.closed = false;
	}

	/** How often a connection was refused since the gate was closed last. */
	public int refusals() {
		return this.refusals.size();
	}

	/** How often the current thread was refused one. */
	public long refusalsOfThisThread() {
		return this.refusals.stream().filter((thread) -> thread == Thread.currentThread()).count();
	}

	/** How many statements the current thread has prepared. */
	public int statements() {
		AtomicInteger count = this.statements.get(Thread.currentThread());
		return (count != null) ? count.get() : 0;
	}

	/** Run something once, before the current thread's next statement with some words. */
	public void before(String words, Runnable action) {
		this.interruption.set(new Interruption(Thread.currentThread(), words, action));
	}

	private void pass(String sql) {
		this.statements.computeIfAbsent(Thread.currentThread(), (thread) -> new AtomicInteger()).incrementAndGet();
		Interruption next = this.interruption.get();
		if (next != null && next.thread() == Thread.currentThread() && sql.contains(next.words())
				&& this.interruption.compareAndSet(next, null)) {
			next.action().run();
		}
	}

	private Connection watched(Connection connection) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement")) {
						pass((String) arguments[0]);
					}
					else if (method.getName().equals("createStatement")) {
						pass("");
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	private record Interruption(Thread thread, String words, Runnable action) {
	}

	private final class GatedDataSource extends DelegatingDataSource {

		GatedDataSource(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			if (DatabaseGate.this.closed) {
				DatabaseGate.this.refusals.add(Thread.currentThread());
				throw new SQLTransientConnectionException("The database is gone, says the test");
			}
			return watched(super.getConnection());
		}

	}

}
