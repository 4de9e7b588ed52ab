import { type FormEvent, useState } from "react";
import { useWords } from "../panels/use-explorer.ts";

/** Keeps the query under a name, beside the saved views. */
export function SaveQuery({ onSave }: { readonly onSave: (name: string) => Promise<void> }) {
  const words = useWords();
  const [name, setName] = useState("");
  async function save(event: FormEvent) {
    event.preventDefault();
    await onSave(name.trim());
    setName("");
  }
  return (
    <form className="row" onSubmit={(event) => void save(event)}>
      <input
        className="field"
        value={name}
        maxLength={80}
        aria-label={words.console.name}
        placeholder={words.console.name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={name.trim() === ""}>
        {words.views.save}
      </button>
    </form>
  );
}
