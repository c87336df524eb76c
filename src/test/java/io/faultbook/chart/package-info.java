/**
 * Tests of the Helm chart, rendered by Helm and parsed as strictly as Kubernetes does.
 */
@NullMarked
package io.faultbook.chart;

import org.jspecify.annotations.NullMarked;
