package io.faultbook.operations;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Runs scripts like psql, but supports only one statement per line and \copy. */
final class PsqlScript {

	private static final Pattern COPY = Pattern.compile("\\\\copy (.+) (TO|FROM) '([^']+)' (WITH .+)");

	private PsqlScript() {
	}

	/** Run a script. File names in it are relative to the directory. */
	static void run(Path script, String url, Path directory) throws IOException, SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			for (String line : Files.readAllLines(script)) {
				Matcher copy = COPY.matcher(line);
				if (copy.matches()) {
					copy(connection.unwrap(PGConnection.class).getCopyAPI(), copy, directory);
				}
				else if (!line.isBlank() && !line.startsWith("--")) {
					statement.execute(line);
				}
			}
		}
	}

	private static void copy(CopyManager manager, Matcher copy, Path directory) throws IOException, SQLException {
		Path file = directory.resolve(copy.group(3));
		if (copy.group(2).equals("TO")) {
			try (Writer out = Files.newBufferedWriter(file)) {
				manager.copyOut("COPY " + copy.group(1) + " TO STDOUT " + copy.group(4), out);
			}
		}
		else {
			try (Reader in = Files.newBufferedReader(file)) {
				manager.copyIn("COPY " + copy.group(1) + " FROM STDIN " + copy.group(4), in);
			}
		}
	}

}
