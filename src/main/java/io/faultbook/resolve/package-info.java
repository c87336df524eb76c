@NullMarked
package io.faultbook.resolve;

import org.jspecify.annotations.NullMarked;
