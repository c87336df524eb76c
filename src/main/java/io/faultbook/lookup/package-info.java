@NullMarked
package io.faultbook.lookup;

import org.jspecify.annotations.NullMarked;
