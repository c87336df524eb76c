@NullMarked
package io.faultbook.console;

import org.jspecify.annotations.NullMarked;
