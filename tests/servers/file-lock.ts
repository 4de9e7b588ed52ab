import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** Waits until no other living process holds the lock file; returns what gives it back. */
export async function lockFile(file: string, patience = 300_000): Promise<() => Promise<void>> {
  const giveUp = Date.now() + patience;
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (!(await isHeld(file))) await rm(file, { force: true });
    else if (Date.now() > giveUp) throw new Error(`${file} was held for too long`);
    else await sleep(100);
  }
}

async function isHeld(file: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined || text === "") return true;
  return isAlive(Number(text));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
