package io.faultbook.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Renders templates without Spring MVC's views, for public pages and problems. */
@Component
public class PageRenderer {

	/**
	 * Lists each file, because {@code classpath:/messages*} finds nothing in a JAR file.
	 */
	private static final List<String> VERSIONED_RESOURCES = List.of("classpath:/templates/*.html",
			"classpath:/assets/*", "classpath:/messages.properties", "classpath:/messages_zh_CN.properties");

	private final ITemplateEngine engine;

	private final ResourceUrlProvider assets;

	private final String version;

	PageRenderer(ITemplateEngine engine, ResourceUrlProvider assets) throws IOException {
		this.engine = engine;
		this.assets = assets;
		this.version = fingerprint();
	}

	/**
	 * Render a template as UTF-8.
	 * @param model the variables besides those of the layout
	 */
	public byte[] render(String template, PageLayout layout, Map<String, Object> model) {
		Map<String, Object> all = new HashMap<>(model);
		all.putAll(layoutModel(layout));
		return this.engine.process(template, new Context(layout.language().labels(), all))
			.getBytes(StandardCharsets.UTF_8);
	}

	public Map<String, Object> layoutModel(PageLayout layout) {
		Map<String, Object> model = new HashMap<>(Map.of("layout", layout, "icon", asset(layout, "favicon.svg")));
		for (String name : List.of("faultbook", "resolve", "console")) {
			model.put(name + "Css", asset(layout, name + ".css"));
		}
		for (String name : List.of("search", "resolve", "page", "drafts", "console", "worklist")) {
			model.put(name + "Js", asset(layout, name + ".js"));
		}
		return model;
	}

	/** Identifies the templates, messages, and assets. */
	public String version() {
		return this.version;
	}

	private String asset(PageLayout layout, String name) {
		String path = this.assets.getForLookupPath(PageConfiguration.ASSETS + name);
		return layout.root() + Objects.requireNonNull(path, name).substring(1);
	}

	private static String fingerprint() throws IOException {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		StringBuilder digests = new StringBuilder();
		for (String pattern : VERSIONED_RESOURCES) {
			for (Resource resource : resolver.getResources(pattern)) {
				try (InputStream in = resource.getInputStream()) {
					digests.append(DigestUtils.md5DigestAsHex(in));
				}
			}
		}
		return DigestUtils.md5DigestAsHex(digests.toString().getBytes(StandardCharsets.UTF_8));
	}

}
