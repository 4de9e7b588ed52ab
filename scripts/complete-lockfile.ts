import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * `npm install` leaves an optional package out of package-lock.json when the registry at hand does not
 * hold it, and `npm ci` then refuses the lock file. This adds each as its parent asks for it, bound to
 * the platform in its name, so that one lock file serves every platform. Run it after `npm install`.
 */
type LockedPackage = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type LockFile = { packages: Record<string, LockedPackage> };

const SYSTEMS = "aix android darwin freebsd linux netbsd openbsd openharmony sunos win32".split(
  " ",
);
const PROCESSORS = "arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" ");
const PROCESSOR_NAMES: Record<string, string> = { armv7: "arm", universal: "" };

function platformOf(name: string): Pick<LockedPackage, "os" | "cpu" | "libc"> {
  const words = name.split(/[/-]/).map((word) => PROCESSOR_NAMES[word] ?? word);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.flatMap((word) =>
    word.startsWith("musl") ? ["musl"] : word.startsWith("gnu") ? ["glibc"] : [],
  );
  return {
    ...(os.length > 0 && { os }),
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && os.includes("linux") && { libc }),
  };
}

/** Where npm looks a package up: in the folders of its parent and of all that hold the parent. */
function isLocked(lock: LockFile, parent: string, name: string): boolean {
  let folder = parent;
  while (folder !== "") {
    if (lock.packages[`${folder}/node_modules/${name}`]) return true;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1));
  }
  return lock.packages[`node_modules/${name}`] !== undefined;
}

const file = path.resolve(import.meta.dirname, "../package-lock.json");
const lock: LockFile = JSON.parse(readFileSync(file, "utf8"));
let added = 0;
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const version = /^[\^~]?(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1];
    const platform = platformOf(name);
    if (parent === "" || !version || isLocked(lock, parent, name)) continue;
    if (!platform.os && !platform.cpu) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platform,
      ...(dev && { dev }),
      optional: true,
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.error(`${added} optional packages added to package-lock.json`);
