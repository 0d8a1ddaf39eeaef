/** How much memory a process and those that it started take at most, read from /proc; only Linux has it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const interval = 250;

/** Watch until the returned function is called; it gives the most that was seen at one time, in bytes, or `null`. */
export function watchMemory(id = process.pid): () => number | null {
  if (!existsSync('/proc/self/status')) return () => null;
  let most = 0;
  const look = (): void => {
    most = Math.max(most, residentBytes(String(id)));
  };
  const timer = setInterval(look, interval);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}

function residentBytes(own: string): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes
    .map(readStatus)
    .filter(({ id, parent }) => id === own || parent === own)
    .reduce((sum, { resident }) => sum + resident, 0);
}

function readStatus(id: string): { id: string; parent: string; resident: number } {
  let status = '';
  try {
    status = readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    // It has ended since it was listed.
  }
  const [, parent = ''] = /^PPid:\s*(\d+)/m.exec(status) ?? [];
  const [, kilobytes = '0'] = /^VmRSS:\s*(\d+)/m.exec(status) ?? [];
  return { id, parent, resident: Number(kilobytes) * 1024 };
}
