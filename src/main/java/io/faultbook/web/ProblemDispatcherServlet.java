package io.faultbook.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.DispatcherServlet;

/**
 * Dispatches TRACE like any other method, so that its 405 lists the methods that the
 * address takes. Spring's own servlet would add an echo of the request to it.
 */
final class ProblemDispatcherServlet extends DispatcherServlet {

	private static final long serialVersionUID = 1L;

	ProblemDispatcherServlet() {
		setDispatchOptionsRequest(true);
		setPublishEvents(false);
	}

	@Override
	protected void doTrace(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		processRequest(request, response);
	}

}
