/** The Helm chart, rendered by Helm and read as Kubernetes would read it. */
@NullMarked
package io.faultbook.chart;

import org.jspecify.annotations.NullMarked;
