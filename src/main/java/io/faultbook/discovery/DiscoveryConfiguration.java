package io.faultbook.discovery;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Lets clients revalidate the documents, and rely on their media types. */
@Configuration(proxyBeanMethods = false)
class DiscoveryConfiguration {

	@Bean
	FilterRegistrationBean<DocumentHeaderFilter> documentHeaderFilter() {
		FilterRegistrationBean<DocumentHeaderFilter> filter = new FilterRegistrationBean<>(new DocumentHeaderFilter());
		filter.addUrlPatterns("/.well-known/api-catalog", "/opensearch.xml", "/robots.txt", "/sitemap.xml");
		return filter;
	}

	/** The ETag is a hash of the body, which has the URLs of the request. */
	static final class DocumentHeaderFilter extends ShallowEtagHeaderFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
			response.setHeader("X-Content-Type-Options", "nosniff");
			super.doFilterInternal(request, response, chain);
		}

	}

}
