@NullMarked
package io.faultbook.openapi;

import org.jspecify.annotations.NullMarked;
