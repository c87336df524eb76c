package io.faultbook;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.faultbook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("io.faultbook.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule languageDependsOnNothingOfOurs = noClasses().that()
		.resideInAPackage("io.faultbook.language..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.faultbook.search..", "io.faultbook.catalog..", "io.faultbook.lookup..",
				"io.faultbook.web..");

	@ArchTest
	static final ArchRule searchDependsOnLanguageOnly = noClasses().that()
		.resideInAPackage("io.faultbook.search..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.faultbook.catalog..", "io.faultbook.lookup..", "io.faultbook.web..");

	@ArchTest
	static final ArchRule catalogDependsOnSearchAndLanguageOnly = noClasses().that()
		.resideInAPackage("io.faultbook.catalog..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.faultbook.lookup..", "io.faultbook.web..");

	@ArchTest
	static final ArchRule lookupDoesNotDependOnWeb = noClasses().that()
		.resideInAPackage("io.faultbook.lookup..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.faultbook.web..");

	@ArchTest
	static final ArchRule webDependsOnSpringOnly = noClasses().that()
		.resideInAPackage("io.faultbook.web..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.faultbook.language..", "io.faultbook.search..", "io.faultbook.catalog..",
				"io.faultbook.lookup..");

	@ArchTest
	static final ArchRule controllersAreNotPublic = classes().that()
		.areAnnotatedWith(RestController.class)
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
