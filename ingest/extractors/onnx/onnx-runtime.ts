import { InvalidInputError } from "../../../schema/errors.ts";

export type Tensor = { readonly data: ArrayLike<number>; readonly dims: readonly number[] };
export type Session = {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
};
/** The part of ONNX Runtime's interface that both of its packages share. */
export type Runtime = {
  readonly Tensor: new (
    type: "int64" | "bool",
    data: BigInt64Array | Uint8Array,
    dims: readonly number[],
  ) => Tensor;
  readonly InferenceSession: {
    create(path: string, options: Readonly<Record<string, unknown>>): Promise<Session>;
  };
};

/** Native first, since it is several times as fast; neither is a dependency. */
const PACKAGES = ["onnxruntime-node", "onnxruntime-web"];

export async function loadRuntime(packages: readonly string[] = PACKAGES): Promise<Runtime> {
  for (const name of packages) {
    try {
      const loaded: unknown = await import(name);
      return ((loaded as { default?: unknown }).default ?? loaded) as Runtime;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND")
        throw new InvalidInputError(`The package ${name} cannot be loaded. Install it again.`, {
          cause: error,
        });
    }
  }
  throw new InvalidInputError(
    "The onnx extractor needs ONNX Runtime, which is not installed. Run `npm install onnxruntime-node`.",
  );
}
