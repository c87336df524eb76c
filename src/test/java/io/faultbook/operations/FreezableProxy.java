package io.faultbook.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP proxy that can be frozen to simulate a server that hangs: it accepts and keeps
 * connections, but forwards nothing.
 */
final class FreezableProxy implements AutoCloseable {

	private final ServerSocket listener;

	private final String host;

	private final int port;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition thawed = this.lock.newCondition();

	private boolean frozen;

	FreezableProxy(String hostAndPort) throws IOException {
		String[] parts = hostAndPort.split(":", 2);
		this.host = parts[0];
		this.port = Integer.parseInt(parts[1]);
		this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.threads.execute(this::acceptConnections);
	}

	String hostAndPort() {
		return "localhost:" + this.listener.getLocalPort();
	}

	void freeze() {
		setFrozen(true);
	}

	void thaw() {
		setFrozen(false);
	}

	private void setFrozen(boolean frozen) {
		this.lock.lock();
		try {
			this.frozen = frozen;
			this.thawed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void awaitThaw() throws InterruptedException {
		this.lock.lock();
		try {
			while (this.frozen) {
				this.thawed.await();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void acceptConnections() {
		try {
			while (true) {
				Socket client = this.listener.accept();
				Socket server = new Socket(this.host, this.port);
				this.sockets.add(client);
				this.sockets.add(server);
				this.threads.execute(() -> forward(client, server));
				this.threads.execute(() -> forward(server, client));
			}
		}
		catch (IOException ex) {
			// The proxy was closed.
		}
	}

	private void forward(Socket from, Socket to) {
		byte[] buffer = new byte[8192];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				awaitThaw();
				out.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// One side closed its connection, so close the other.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
		this.threads.shutdownNow();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
