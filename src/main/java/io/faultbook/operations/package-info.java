@NullMarked
package io.faultbook.operations;

import org.jspecify.annotations.NullMarked;
