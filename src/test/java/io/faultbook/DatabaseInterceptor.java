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
 * Intercepts the database connections of an application: counts the statements, runs an
 * action before a chosen one, and simulates outages.
 */
public final class DatabaseInterceptor implements BeanPostProcessor {

	private final Map<Thread, AtomicInteger> statements = new ConcurrentHashMap<>();

	private final AtomicReference<@Nullable PendingAction> pendingAction = new AtomicReference<>();

	private final Queue<Thread> failedConnections = new ConcurrentLinkedQueue<>();

	private volatile boolean down;

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new InterceptedDataSource(source) : bean;
	}

	public void startOutage() {
		this.failedConnections.clear();
		this.down = true;
	}

	public void endOutage() {
		this.down = false;
	}

	/** The number of connections that failed since the last outage started. */
	public int failedConnections() {
		return this.failedConnections.size();
	}

	/** How many of these connections the current thread tried to open. */
	public long failedConnectionsOfThisThread() {
		return this.failedConnections.stream().filter((thread) -> thread == Thread.currentThread()).count();
	}

	/** The number of statements that the current thread has prepared. */
	public int statements() {
		AtomicInteger count = this.statements.get(Thread.currentThread());
		return (count != null) ? count.get() : 0;
	}

	/**
	 * Run an action once, before the next statement of the current thread that contains
	 * the given SQL.
	 */
	public void runBefore(String sql, Runnable action) {
		this.pendingAction.set(new PendingAction(Thread.currentThread(), sql, action));
	}

	private void beforeStatement(String sql) {
		this.statements.computeIfAbsent(Thread.currentThread(), (thread) -> new AtomicInteger()).incrementAndGet();
		PendingAction next = this.pendingAction.get();
		if (next != null && next.thread() == Thread.currentThread() && sql.contains(next.sql())
				&& this.pendingAction.compareAndSet(next, null)) {
			next.action().run();
		}
	}

	private Connection intercepted(Connection connection) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement")) {
						beforeStatement((String) arguments[0]);
					}
					else if (method.getName().equals("createStatement")) {
						beforeStatement("");
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	private record PendingAction(Thread thread, String sql, Runnable action) {
	}

	private final class InterceptedDataSource extends DelegatingDataSource {

		InterceptedDataSource(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			if (DatabaseInterceptor.this.down) {
				DatabaseInterceptor.this.failedConnections.add(Thread.currentThread());
				throw new SQLTransientConnectionException("Simulated outage");
			}
			return intercepted(super.getConnection());
		}

	}

}
