package io.faultbook.imports;

/**
 * A file of an import, without its content.
 *
 * @param number starts at 1
 * @param sha256 the hash of the content, in hexadecimal
 * @param size in bytes
 */
public record ImportFile(int number, String fileName, String sha256, int size, FileOptions options) {

	ImportFile with(FileOptions newOptions) {
		return new ImportFile(this.number, this.fileName, this.sha256, this.size, newOptions);
	}

}
