package io.faultbook.discovery;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SitemapTests {

	@Test
	void fewPagesAreOneDocument() {
		assertThat(new Sitemap("http://a&b", List.of("", "codes"), 2).xml(null).orElseThrow()).isEqualTo("""
				<?xml version="1.0" encoding="UTF-8"?>
				<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
				<url><loc>http://a&amp;b/</loc></url>
				<url><loc>http://a&amp;b/codes</loc></url>
				</urlset>
				""");
	}

	@Test
	void manyPagesAreSeveralDocumentsWithAnIndex() {
		Sitemap sitemap = new Sitemap("http://a", List.of("1", "2", "3"), 2);
		assertThat(sitemap.xml(null).orElseThrow())
			.contains("<sitemapindex ", "<sitemap><loc>http://a/sitemap.xml?page=1</loc></sitemap>", "?page=2</loc>")
			.doesNotContain("page=3");
		assertThat(sitemap.xml(1).orElseThrow()).contains("http://a/1<", "http://a/2<").doesNotContain("http://a/3<");
		assertThat(sitemap.xml(2).orElseThrow()).contains("http://a/3<").doesNotContain("http://a/2<");
		assertThat(sitemap.xml(0)).isEmpty();
		assertThat(sitemap.xml(3)).isEmpty();
	}

}
