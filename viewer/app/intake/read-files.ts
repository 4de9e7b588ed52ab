import type { IntakeBody, IntakePreview } from "../../api/intake-contract.ts";
import type { ApiClient } from "../api/api-client.ts";
import { ApiFailure } from "../api/api-client.ts";

/** Bytes of one file and files at once, as the server takes them; more is for the command line. */
export const LARGEST_FILE = 4_000_000;
export const MOST_FILES = 200;

/** A file on its way into the graph. */
export type Incoming = {
  readonly body: IntakeBody;
  readonly preview: IntakePreview;
};

/** Why a file is not read here at all. */
export type Unread = { readonly name: string; readonly message: string };

/** Has the server read each file, one after the other, and says how far it is. */
export async function readFiles(
  api: Pick<ApiClient, "previewIntake">,
  files: readonly File[],
  /** Of all of them; "" leaves it to the texts. */
  language: string,
  tooLarge: (name: string) => string,
  onProgress: (incoming: readonly Incoming[], unread: readonly Unread[]) => void,
): Promise<void> {
  const incoming: Incoming[] = [];
  const unread: Unread[] = [];
  for (const file of files) {
    try {
      if (file.size > LARGEST_FILE) throw new ApiFailure(tooLarge(file.name), "", 413);
      const name = file.name.slice(0, 300);
      const body = { name, content: await base64Of(file), ...(language && { language }) };
      incoming.push({ body, preview: await api.previewIntake(body) });
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.status === 0) throw error;
      unread.push({ name: file.name, message: `${error.message} ${error.action}`.trim() });
    }
    onProgress([...incoming], [...unread]);
  }
}

/** A text that was pasted, as if it were a file. */
export const pastedFile = (text: string, name: string): File =>
  new File([text], name, { type: "text/plain" });

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
