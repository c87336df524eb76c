package io.faultbook.discovery;

import java.util.List;
import java.util.stream.Stream;

import io.faultbook.snapshot.PublicUrl;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells search engines which pages there are, and which ones to leave out. */
@Hidden
@RestController
class SitemapController {

	private final SnapshotHolder holder;

	private final PublicUrl publicUrl;

	SitemapController(SnapshotHolder holder, PublicUrl publicUrl) {
		this.holder = holder;
		this.publicUrl = publicUrl;
	}

	/** Searches and other formats have too many URLs (RFC 9309). */
	@GetMapping("/robots.txt")
	ResponseEntity<String> robots(HttpServletRequest request) {
		String text = """
				User-agent: *
				Disallow: /admin/
				Disallow: /console
				Disallow: /*?*search=
				Disallow: /*?*format=

				Sitemap: %s/sitemap.xml
				""".formatted(this.publicUrl.root(request));
		return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<String> sitemap(@RequestParam(required = false) @Nullable Integer page, HttpServletRequest request)
			throws NoResourceFoundException {
		Snapshot snapshot = this.holder.current();
		List<String> paths = Stream
			.concat(Stream.of("", "codes", "catalogs", "categories"),
					snapshot.codes().stream().map((code) -> snapshot.catalogs().path(code.id())))
			.toList();
		String xml = new Sitemap(this.publicUrl.root(request), paths, Sitemap.MAX_URLS).xml(page)
			.orElseThrow(() -> new NoResourceFoundException(HttpMethod.GET, request.getRequestURI(), "sitemap.xml"));
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml);
	}

}
