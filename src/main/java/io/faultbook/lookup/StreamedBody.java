package io.faultbook.lookup;

import java.io.IOException;
import java.io.OutputStream;

/** The content of a response, written as it is sent and never in memory as a whole. */
@FunctionalInterface
interface StreamedBody {

	void writeTo(OutputStream out) throws IOException;

}
