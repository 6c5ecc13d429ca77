/** Most a project file may unpack to, in UTF-16 units; a small file that unpacks to more is an attack or a mistake. */
const MAX_UNPACKED = 1024 * 1024 * 1024;
/** Longest line: a thousand rows of 64 KB. */
const MAX_LINE = 64 * 1024 * 1000;

/**
 * Lines of a compressed text file, read bit by bit and never unpacked whole.
 *
 * @throws TypeError where the file is not gzip or is damaged; RangeError where it unpacks to more than it may
 */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  const text = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>)
    .pipeThrough(
      new TextDecoderStream('utf-8', { fatal: true }) as unknown as ReadableWritablePair<string, Uint8Array>,
    );
  const reader = text.getReader();
  let size = 0;
  let parts: string[] = [];
  let held = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > MAX_UNPACKED) throw new RangeError('it unpacks to more than a project can hold');
      const lines = read.value.split('\n');
      const last = lines.pop() ?? '';
      for (const line of lines) {
        yield parts.join('') + line;
        parts = [];
        held = 0;
      }
      parts.push(last);
      held += last.length;
      if (held > MAX_LINE) throw new RangeError('it has a line longer than any part of a project');
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const rest = parts.join('');
  if (rest !== '') yield rest;
}
