package io.faultbook.lookup;

import java.util.concurrent.TimeUnit;

import io.faultbook.FaultbookApplication;
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
import org.springframework.http.ResponseEntity;

/** A lookup by the code of ours alone, without the container and Spring MVC around it: see bench/garbage. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookupBenchmark {

	private ConfigurableApplicationContext context;

	private CodeController controller;

	@Setup
	public void start() {
		this.context = SpringApplication.run(FaultbookApplication.class, "--server.address=127.0.0.1", "--server.port=0",
				"--management.server.port=0", "--spring.datasource.url=jdbc:h2:mem:jmh");
		this.controller = this.context.getBean(CodeController.class);
	}

	@TearDown
	public void stop() {
		this.context.close();
	}

	@Benchmark
	public ResponseEntity<byte[]> english() throws Exception {
		return this.controller.code("2062", null, "en", null);
	}

	/** What a browser set to Chinese sends. */
	@Benchmark
	public ResponseEntity<byte[]> chinese() throws Exception {
		return this.controller.code("2062", null, "zh-CN,zh;q=0.9,en;q=0.8", "application/json");
	}

}
