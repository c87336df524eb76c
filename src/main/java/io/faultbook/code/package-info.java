@NullMarked
package io.faultbook.code;

import org.jspecify.annotations.NullMarked;
