import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDERS = ["/usr/lib/jvm", "/Library/Java/JavaVirtualMachines", "/opt"];

/** The `java` command of a version in the range: JAVA<version>_HOME, JAVA_HOME, the usual folders, PATH. */
export function findJava(least: number, most: number): string | undefined {
  const named = [`JAVA${least}_HOME`, "JAVA_HOME"].flatMap((name) => process.env[name] ?? []);
  const installed = FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .flatMap((name) => [path.join(folder, name), path.join(folder, name, "Contents", "Home")]),
  );
  const homes = [...named, ...installed].filter((home) =>
    isInRange(homeVersion(home), least, most),
  );
  const [home] = homes;
  if (home !== undefined) return path.join(home, "bin", "java");
  return isInRange(pathVersion(), least, most) ? "java" : undefined;
}

const isInRange = (version: number | undefined, least: number, most: number) =>
  version !== undefined && version >= least && version <= most;

function homeVersion(home: string): number | undefined {
  const release = path.join(home, "release");
  if (!existsSync(release) || !existsSync(path.join(home, "bin", "java"))) return undefined;
  const [, version] = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, "utf8")) ?? [];
  return version === undefined ? undefined : Number(version);
}

function pathVersion(): number | undefined {
  try {
    const output = execFileSync("java", ["--version"], { encoding: "utf8", stdio: "pipe" });
    const [, version] = /^\S+ (\d+)/.exec(output) ?? [];
    return version === undefined ? undefined : Number(version);
  } catch {
    return undefined;
  }
}

export function hasCommand(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
