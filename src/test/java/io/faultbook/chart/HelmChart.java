package io.faultbook.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.jni.NativeLibrary;

import org.springframework.util.FileSystemUtils;

/**
 * Renders the chart with Helm, as the release {@value #RELEASE} in the namespace
 * {@value #NAMESPACE}.
 */
final class HelmChart {

	static final Path SOURCE = Path.of("helm/faultbook");

	static final String RELEASE = "prod";

	static final String NAMESPACE = "support";

	/** The annotation that makes a pod a Helm test. */
	static final String TEST_HOOK = "\"helm.sh/hook\" \"test\"";

	private static final Path VALUE_SETS = Path.of("src/test/resources/chart");

	private static final String KUBERNETES_VERSION = "v1.34.0";

	private static final Map<String, RenderedChart> RENDERED = new ConcurrentHashMap<>();

	private static final Path COPY = copyWithoutHooks();

	private HelmChart() {
	}

	static boolean canBeRendered() {
		boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
		boolean amd64 = System.getProperty("os.arch").equals("amd64");
		return (linux && amd64) || ServiceLoader.load(NativeLibrary.class).findFirst().isPresent();
	}

	/** The names of the value sets that all rules are checked with. */
	static List<String> valueSets() {
		try (Stream<Path> files = Files.list(VALUE_SETS)) {
			return files.map((file) -> file.getFileName().toString().replace(".yaml", "")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Render a value set. The result is cached and shared, so don't change its objects.
	 */
	static RenderedChart renderSet(String name) {
		return RENDERED.computeIfAbsent(name, (set) -> render(read(VALUE_SETS.resolve(set + ".yaml"))));
	}

	static RenderedChart render(String values) {
		return render(RELEASE, values);
	}

	static RenderedChart render(String release, String values) {
		return RenderedChart.of(withValues(values,
				(file) -> new Helm(COPY).template()
					.withName(release)
					.withNamespace(NAMESPACE)
					.withKubeVersion(KUBERNETES_VERSION)
					.withValuesFile(file)
					.call()));
	}

	/** The notes that Helm prints after an installation. */
	static String notes(String values) {
		return withValues(values,
				(file) -> new Helm(SOURCE).install()
					.withName(RELEASE)
					.withNamespace(NAMESPACE)
					.withKubeVersion(KUBERNETES_VERSION)
					.withValuesFile(file)
					.clientOnly()
					.withDryRunOption(DryRun.CLIENT)
					.call()
					.getOutput());
	}

	static LintResult lint() {
		return new Helm(SOURCE).lint().strict().call();
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String withValues(String values, HelmCommand command) {
		try {
			Path file = Files.createTempFile("values", ".yaml");
			try {
				Files.writeString(file, values);
				return command.run(file);
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The Helm library doesn't render hooks, so in this copy the test pod isn't one. Each
	 * JVM has a copy of its own, because tests run in several at once.
	 */
	private static Path copyWithoutHooks() {
		try {
			Path copy = Path.of("target/chart-" + ProcessHandle.current().pid());
			FileSystemUtils.deleteRecursively(copy);
			FileSystemUtils.copyRecursively(SOURCE, copy);
			Path test = copy.resolve("templates/tests/lookup.yaml");
			Files.writeString(test, Files.readString(test).replace(TEST_HOOK, "\"hook\" \"test\""));
			return copy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface HelmCommand {

		String run(Path file);

	}

}
