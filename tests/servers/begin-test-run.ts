import { runFolder } from "./test-run.ts";

/** Before all tests: what the test files share by way of the environment. */
export default function beginTestRun(): void {
  runFolder();
  process.env.PRESSGRAPH_TEST_OWNER = String(process.pid);
}
