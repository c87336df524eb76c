package io.faultbook.resolve;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Resolving of texts.
 *
 * @param maxSize maximum size of a request body, 1 KB to 16 MB
 */
@ConfigurationProperties("faultbook.resolve")
public record ResolveProperties(@DefaultValue("1MB") DataSize maxSize) {

	public ResolveProperties {
		if (maxSize.toBytes() < 1024 || maxSize.toBytes() > 16 * 1024 * 1024) {
			throw new IllegalArgumentException("faultbook.resolve.max-size must be from 1KB to 16MB");
		}
	}

	public int maxBytes() {
		return (int) this.maxSize.toBytes();
	}

}
