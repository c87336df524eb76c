package io.faultbook.chart;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;

/**
 * For tests that render the chart. They need the native library of Helm and are skipped
 * on systems that have none, but never on Linux amd64, which CI uses.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "io.faultbook.chart.HelmChart#canBeRendered",
		disabledReason = "helm-java has no library for this system")
@interface RequiresHelm {

}
