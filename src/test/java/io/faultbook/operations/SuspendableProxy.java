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
 * A TCP proxy that can be suspended to simulate a server that hangs: it accepts and keeps
 * connections, but forwards nothing.
 */
final class SuspendableProxy implements AutoCloseable {

	private final ServerSocket listener;

	private final String host;

	private final int port;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition resumed = this.lock.newCondition();

	private boolean suspended;

	SuspendableProxy(String hostAndPort) throws IOException {
		String[] parts = hostAndPort.split(":", 2);
		this.host = parts[0];
		this.port = Integer.parseInt(parts[1]);
		this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.threads.execute(this::acceptConnections);
	}

	String hostAndPort() {
		return "localhost:" + this.listener.getLocalPort();
	}

	void suspend() {
		setSuspended(true);
	}

	void resume() {
		setSuspended(false);
	}

	private void setSuspended(boolean suspended) {
		this.lock.lock();
		try {
			this.suspended = suspended;
			this.resumed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void awaitResume() throws InterruptedException {
		this.lock.lock();
		try {
			while (this.suspended) {
				this.resumed.await();
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
				awaitResume();
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
