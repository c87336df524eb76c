package io.faultbook.lookup;

import java.util.concurrent.TimeUnit;

import io.faultbook.FaultbookApplication;
import io.faultbook.snapshot.SnapshotHolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures a lookup without Tomcat and Spring MVC, see bench/allocation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookupBenchmark {

	private ConfigurableApplicationContext context;

	private CodeController controller;

	private SnapshotHolder holder;

	@Setup
	public void start() {
		this.context = SpringApplication.run(FaultbookApplication.class, "--server.address=127.0.0.1", "--server.port=0",
				"--management.server.port=0", "--spring.datasource.url=jdbc:h2:mem:jmh");
		this.controller = this.context.getBean(CodeController.class);
		this.holder = this.context.getBean(SnapshotHolder.class);
	}

	@TearDown
	public void stop() {
		this.context.close();
	}

	@Benchmark
	public Object english() throws Exception {
		return lookUp("en", "");
	}

	/** The header that a browser set to Chinese sends. */
	@Benchmark
	public Object chinese() throws Exception {
		return lookUp("zh-CN,zh;q=0.9,en;q=0.8", "application/json");
	}

	private Object lookUp(String acceptLanguage, String accept) throws Exception {
		return this.controller.nonHtmlResponse(this.holder.current().find("2062").orElseThrow(),
				new ContentPreferences(null, acceptLanguage, accept));
	}

}
