@NullMarked
package io.faultbook.mcp;

import org.jspecify.annotations.NullMarked;
