package io.faultbook.pages;

import java.time.Duration;

import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

	static final String ASSETS = "/assets/";

	/**
	 * For clients that ignore the link to the icon. The resource handler serves what the
	 * variable matches.
	 */
	private static final String FAVICON = "/{icon:favicon\\.ico}";

	/**
	 * Redirects after a form submission use 303 (RFC 9110, section 15.4.4), and every
	 * page uses UTF-8.
	 */
	@Autowired
	void configure(ThymeleafViewResolver views) {
		views.setRedirectHttp10Compatible(false);
		views.setForceContentType(true);
	}

	/**
	 * Each URL contains a hash of the file's content, so caches never need to revalidate.
	 * During an upgrade, replicas without the file respond with 404.
	 */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(FAVICON)
			.addResourceLocations("classpath:/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
		registry.addResourceHandler(ASSETS + "**")
			.addResourceLocations("classpath:/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

}
