package io.faultbook.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.ByteBuffersIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * The files of one state of an index, in memory. Lucene never changes a file that it has
 * written, so a later state begins with the same files and shares their bytes: what is
 * written or deleted there is not seen here, and a file is garbage when the last state
 * that has it is.
 */
final class MemoryFiles extends BaseDirectory {

	private final Map<String, ByteBuffersDataInput> files;

	private final AtomicLong temporary = new AtomicLong();

	private MemoryFiles(Map<String, ByteBuffersDataInput> files) {
		super(new SingleInstanceLockFactory());
		this.files = new ConcurrentHashMap<>(files);
	}

	static MemoryFiles none() {
		return new MemoryFiles(Map.of());
	}

	/** The same files, to go on from. */
	MemoryFiles branch() {
		return new MemoryFiles(this.files);
	}

	@Override
	public String[] listAll() {
		return this.files.keySet().stream().sorted().toArray(String[]::new);
	}

	@Override
	public void deleteFile(String name) throws IOException {
		if (this.files.remove(name) == null) {
			throw new NoSuchFileException(name);
		}
	}

	@Override
	public long fileLength(String name) throws IOException {
		return file(name).length();
	}

	@Override
	public IndexOutput createOutput(String name, IOContext context) throws IOException {
		if (this.files.containsKey(name)) {
			throw new FileAlreadyExistsException(name);
		}
		ByteBuffersDataOutput output = new ByteBuffersDataOutput();
		return new ByteBuffersIndexOutput(output, name, name, new CRC32(),
				(written) -> this.files.put(name, inOnePiece(written)));
	}

	/** One block is read faster than many, and wastes nothing at its end. */
	private static ByteBuffersDataInput inOnePiece(ByteBuffersDataOutput output) {
		return new ByteBuffersDataInput(List.of(ByteBuffer.wrap(output.toArrayCopy())));
	}

	@Override
	public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
		return createOutput(getTempFileName(prefix, suffix, this.temporary.getAndIncrement()), context);
	}

	@Override
	public void rename(String source, String target) throws IOException {
		this.files.put(target, file(source));
		this.files.remove(source);
	}

	@Override
	public IndexInput openInput(String name, IOContext context) throws IOException {
		ByteBuffersDataInput file = file(name);
		return new ByteBuffersIndexInput(file.slice(0, file.length()), name);
	}

	private ByteBuffersDataInput file(String name) throws IOException {
		ByteBuffersDataInput file = this.files.get(name);
		if (file == null) {
			throw new NoSuchFileException(name);
		}
		return file;
	}

	@Override
	public void sync(Collection<String> names) {
		// Memory is as durable as it gets.
	}

	@Override
	public void syncMetaData() {
		// Nor is there a table of contents to be written.
	}

	@Override
	public Set<String> getPendingDeletions() {
		return Set.of();
	}

	@Override
	public void close() {
		// Nothing is held that the collector of garbage does not see.
	}

}
