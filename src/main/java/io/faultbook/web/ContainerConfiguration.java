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

/** Configures Tomcat and the dispatcher to report errors as problem details. */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

	@Bean(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME)
	DispatcherServlet dispatcherServlet() {
		return new TraceDispatcherServlet();
	}

	/**
	 * Disables the filter, because it makes Tomcat parse all languages of the request,
	 * which throws if there are more than ten. The dispatcher exposes the request anyway.
	 */
	@Bean
	FilterRegistrationBean<RequestContextFilter> disabledRequestContextFilter() {
		FilterRegistrationBean<RequestContextFilter> registration = new FilterRegistrationBean<>(
				new RequestContextFilter());
		registration.setEnabled(false);
		return registration;
	}

	/** Lets Spring reject TRACE, because Tomcat would list all methods as allowed. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> traceHandledBySpring() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> connector.setAllowTrace(true));
	}

	/**
	 * Runs after Spring Boot's customizers, so that this valve is closest to the error.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(ProblemFactory problems,
			ObjectProvider<ProblemPages> pages, LocaleResolver localeResolver, JsonMapper mapper,
			UnobservedRequestTimer timer) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			host.setErrorReportValveClass(ProblemReportValve.class.getName());
			host.getPipeline().addValve(new ProblemReportValve(problems, pages, localeResolver, mapper, timer));
		});
	}

	/** Dispatches TRACE like any other method; the superclass would echo the request. */
	private static final class TraceDispatcherServlet extends DispatcherServlet {

		private static final long serialVersionUID = 1L;

		TraceDispatcherServlet() {
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
