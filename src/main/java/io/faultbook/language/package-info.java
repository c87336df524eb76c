@NullMarked
package io.faultbook.language;

import org.jspecify.annotations.NullMarked;
