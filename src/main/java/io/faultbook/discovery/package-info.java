@NullMarked
package io.faultbook.discovery;

import org.jspecify.annotations.NullMarked;
