/** Hands a file to the browser as a download; no permission is needed and nothing is sent. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Long enough for a slow disk; the address is of no use to anyone else.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name of letters, digits and hyphens that any file system takes. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `whence-${plain || 'suppliers'}.${ending}`;
}
