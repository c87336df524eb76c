@NullMarked
package io.faultbook.unknown;

import org.jspecify.annotations.NullMarked;
