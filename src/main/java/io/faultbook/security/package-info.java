@NullMarked
package io.faultbook.security;

import org.jspecify.annotations.NullMarked;
