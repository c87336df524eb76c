@NullMarked
package io.faultbook;

import org.jspecify.annotations.NullMarked;
