@NullMarked
package io.faultbook.changes;

import org.jspecify.annotations.NullMarked;
