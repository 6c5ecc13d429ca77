import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes resident in the processes that run the extension's own code, in the browser that uses a profile. Linux only:
 * there is no other way to see the worker's process from outside, and asking from inside would keep the worker awake.
 */
export function extensionMegabytes(profile: string): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        const [, parent = '0'] = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8')) ?? [];
        const resident = Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]) * 4096;
        return [{ id: Number(name), parent: Number(parent), command, resident }];
      } catch {
        return [];
      }
    });
  const ours = new Set(processes.filter(({ command }) => command.includes(profile)).map(({ id }) => id));
  for (let grown = true; grown; ) {
    const more = processes.filter(({ id, parent }) => ours.has(parent) && !ours.has(id));
    for (const { id } of more) ours.add(id);
    grown = more.length > 0;
  }
  const bytes = processes
    .filter(({ id, command }) => ours.has(id) && command.includes('--extension-process'))
    .reduce((sum, { resident }) => sum + resident, 0);
  return Math.round(bytes / 1e6);
}
