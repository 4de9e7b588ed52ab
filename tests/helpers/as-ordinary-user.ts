import { chown, readdir } from "node:fs/promises";
import path from "node:path";

const NOBODY = 65_534;

/** Does the work as a user who owns the folder and may not do everything, as root may. */
export async function asOrdinaryUser<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  for (const name of [".", ...(await readdir(folder, { recursive: true }))]) {
    await chown(path.join(folder, name), NOBODY, NOBODY);
  }
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
