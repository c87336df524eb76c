import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A persistent HTTP/1.1 connection that sends prepared requests and discards the bodies of responses. */
final class Connection implements AutoCloseable {

	private final Socket socket;

	private final InputStream in;

	private final StringBuilder line = new StringBuilder();

	Connection(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(60_000);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 32768);
	}

	/** Encodes a line "path TAB header: value TAB ..." as a request. */
	static byte[] request(String line) {
		String[] fields = line.split("\t");
		StringBuilder request = new StringBuilder("GET " + fields[0] + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
		for (int i = 1; i < fields.length; i++) {
			request.append(fields[i]).append("\r\n");
		}
		return request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Returns the status code of the response. */
	int send(byte[] request) throws IOException {
		this.socket.getOutputStream().write(request);
		int status = Integer.parseInt(line().split(" ")[1]);
		long length = (status == 304) ? 0 : -1;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Long.parseLong(lower.substring(15).strip());
			}
		}
		if (length >= 0) {
			this.in.skipNBytes(length);
		}
		else {
			skipChunks();
		}
		return status;
	}

	private void skipChunks() throws IOException {
		int size;
		do {
			size = Integer.parseInt(line().strip(), 16);
			this.in.skipNBytes(size + 2L);
		}
		while (size > 0);
	}

	private String line() throws IOException {
		this.line.setLength(0);
		for (int c = this.in.read(); c != '\n'; c = this.in.read()) {
			if (c < 0) {
				throw new IOException("The connection was closed");
			}
			if (c != '\r') {
				this.line.append((char) c);
			}
		}
		return this.line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
