package io.faultbook.web;

import java.io.IOException;

import io.faultbook.operations.UnobservedRequestTimer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.core.StandardHost;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the container speak as the rest of the service does. */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

	@Bean(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME)
	DispatcherServlet dispatcherServlet() {
		return new ProblemDispatcherServlet();
	}

	/**
	 * Off: it asks the container for all languages of the request, which throws on more
	 * than ten. The dispatcher exposes the request with its negotiated language anyway.
	 */
	@Bean
	FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
		FilterRegistrationBean<RequestContextFilter> registration = new FilterRegistrationBean<>(
				new RequestContextFilter());
		registration.setEnabled(false);
		return registration;
	}

	/**
	 * TRACE is refused by Spring, which knows the methods that an address takes, rather
	 * than by Tomcat, which names all there are.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> traceRefusedBySpring() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> connector.setAllowTrace(true));
	}

	/** After Boot's own, so that ours is the valve nearest to the error. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(ProblemFactory problems,
			ObjectProvider<ProblemPages> pages, LocaleResolver languages, JsonMapper mapper,
			UnobservedRequestTimer times) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			host.setErrorReportValveClass(ProblemReportValve.class.getName());
			host.getPipeline().addValve(new ProblemReportValve(problems, pages, languages, mapper, times));
		});
	}

	/**
	 * Dispatches TRACE like any other method, so that its 405 lists the methods that the
	 * address takes. Spring's own servlet would add an echo of the request to it.
	 */
	private static final class ProblemDispatcherServlet extends DispatcherServlet {

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

}
