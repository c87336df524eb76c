@NullMarked
package io.faultbook.web;

import org.jspecify.annotations.NullMarked;
