package io.faultbook;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "io.faultbook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("io.faultbook.(*)..").should().beFreeOfCycles();

	/** For each package, the packages of Faultbook that it may depend on. */
	private static final Map<String, Set<String>> ALLOWED_DEPENDENCIES = Map.ofEntries(Map.entry("code", Set.of()),
			Map.entry("language", Set.of()), Map.entry("markdown", Set.of("code")),
			Map.entry("editing", Set.of("code", "markdown")), Map.entry("paste", Set.of("code")),
			Map.entry("search", Set.of("code", "language", "paste")), Map.entry("unknowncode", Set.of("paste")),
			Map.entry("demand", Set.of("code", "editing", "language", "markdown", "snapshot", "unknowncode")),
			Map.entry("snapshot", Set.of("code", "editing", "language", "markdown", "search")),
			Map.entry("pages", Set.of("code", "demand", "snapshot", "search", "editing", "language", "markdown")),
			Map.entry("lookup",
					Set.of("demand", "pages", "unknowncode", "snapshot", "editing", "search", "language", "markdown",
							"operations", "code")),
			Map.entry("changes", Set.of("lookup", "pages", "snapshot", "editing", "language", "code")),
			Map.entry("resolve", Set.of("lookup", "pages", "unknowncode", "snapshot", "search", "paste", "code")),
			Map.entry("mcp", Set.of("resolve", "lookup", "pages", "snapshot", "editing", "search", "language")),
			Map.entry("console",
					Set.of("code", "demand", "pages", "unknowncode", "snapshot", "editing", "language", "imports",
							"lookup", "worklist")),
			Map.entry("worklist",
					Set.of("admin", "demand", "imports", "lookup", "pages", "table", "snapshot", "editing", "search",
							"language", "code")),
			Map.entry("imports", Set.of("admin", "table", "snapshot", "editing", "markdown", "code", "language")),
			Map.entry("admin", Set.of("code", "demand", "snapshot", "unknowncode", "editing", "language", "search")),
			Map.entry("security", Set.of("code")), Map.entry("table", Set.of("code")),
			Map.entry("operations", Set.of()), Map.entry("discovery", Set.of("mcp", "pages", "snapshot")),
			Map.entry("openapi", Set.of("code", "pages", "snapshot", "web")),
			Map.entry("web", Set.of("editing", "pages", "snapshot", "operations")));

	@ArchTest
	static void packagesDependOnlyOnAllowedPackages(JavaClasses classes) {
		ALLOWED_DEPENDENCIES.forEach((name, allowed) -> {
			String[] others = ALLOWED_DEPENDENCIES.keySet()
				.stream()
				.filter((other) -> !other.equals(name) && !allowed.contains(other))
				.map((other) -> "io.faultbook." + other + "..")
				.toArray(String[]::new);
			noClasses().that()
				.resideInAPackage("io.faultbook." + name + "..")
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(others)
				.because("ALLOWED_DEPENDENCIES doesn't list this dependency")
				.check(classes);
		});
	}

	@ArchTest
	static void everyPackageIsListed(JavaClasses classes) {
		Set<String> packages = classes.stream()
			.map(JavaClass::getPackageName)
			.filter((name) -> !name.equals("io.faultbook"))
			.map((name) -> name.replaceFirst("^io\\.faultbook\\.(\\w+).*", "$1"))
			.collect(Collectors.toSet());
		assertThat(packages).isEqualTo(ALLOWED_DEPENDENCIES.keySet());
	}

	/**
	 * History is append-only, so the repository has no method that updates or deletes.
	 */
	@ArchTest
	static final ArchRule revisionsAreOnlyAdded = methods().that()
		.areDeclaredInClassesThat()
		.haveSimpleName("TextRevisions")
		.should()
		.haveNameMatching("find.*|saveAndFlush");

	@ArchTest
	static final ArchRule controllersAreNotPublic = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule entitiesAreNotPublic = classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

	@ArchTest
	static final ArchRule repositoriesAreNotPublic = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.notBePublic();

}
