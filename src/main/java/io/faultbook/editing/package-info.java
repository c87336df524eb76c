@NullMarked
package io.faultbook.editing;

import org.jspecify.annotations.NullMarked;
