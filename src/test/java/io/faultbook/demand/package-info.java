@NullMarked
package io.faultbook.demand;

import org.jspecify.annotations.NullMarked;
