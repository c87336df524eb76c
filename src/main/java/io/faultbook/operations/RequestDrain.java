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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Stops a replica without failing requests: it keeps responding for a while and closes
 * each connection with its next response, so that clients and load balancers switch to
 * another replica before this one rejects connections.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, section
 * 9.6</a>
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestDrain extends HttpFilter implements SmartLifecycle {

	private static final long serialVersionUID = 1L;

	private static final Logger log = LoggerFactory.getLogger(RequestDrain.class);

	/**
	 * Higher than the web server's phase, so that draining finishes before the web server
	 * stops.
	 */
	private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 512;

	private final Duration period;

	private volatile boolean running;

	RequestDrain(ShutdownProperties properties) {
		this.period = properties.drain();
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.running) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		chain.doFilter(request, response);
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.period.isZero()) {
			return;
		}
		log.info("Shutting down; still accepting requests for {} ms", this.period.toMillis());
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
