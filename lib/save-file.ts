/** How long a download may take to begin. */
const HELD_MS = 60_000;

/** Hands a file to the browser as a download; no permission is needed and nothing is sent. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}
