@NullMarked
package io.faultbook.snapshot;

import org.jspecify.annotations.NullMarked;
