package io.faultbook.operations;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;

/**
 * Ends a replica without a failed request. Once told to end, the service says at once
 * that it is not ready, but goes on answering for a while, and closes each connection
 * with its next answer; so that clients and load balancers, which keep connections and
 * learn late, have gone elsewhere before the container refuses anything.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, 9.6</a>
 */
final class RequestDrain extends HttpFilter implements SmartLifecycle {

	private static final long serialVersionUID = 1L;

	private static final Logger log = LoggerFactory.getLogger(RequestDrain.class);

	/** Stopped before the web server, whose phases are lower. */
	private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 512;

	private final Duration period;

	private volatile boolean running;

	private volatile boolean draining;

	RequestDrain(Duration period) {
		this.period = period;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.draining) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		chain.doFilter(request, response);
	}

	@Override
	public void start() {
		this.draining = false;
		this.running = true;
	}

	@Override
	public void stop() {
		this.draining = true;
		this.running = false;
		if (this.period.isZero()) {
			return;
		}
		log.info("Requests are taken for another {} ms", this.period.toMillis());
		try {
			Thread.sleep(this.period.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
