import { type FormEvent, useState } from "react";
import { useWords } from "../panels/use-explorer.ts";

type Props = {
  readonly label: string;
  readonly initial?: string;
  readonly longest?: number;
  /** The field is emptied when it was kept. */
  readonly onSave: (name: string) => Promise<boolean>;
};

/** A field for a name, and a button that keeps something under it. */
export function NameForm({ label, initial = "", longest = 80, onSave }: Props) {
  const words = useWords();
  const [name, setName] = useState(initial);
  async function save(event: FormEvent) {
    event.preventDefault();
    if (await onSave(name.trim())) setName("");
  }
  return (
    <form className="row save-view" onSubmit={(event) => void save(event)}>
      <input
        className="field"
        value={name}
        maxLength={longest}
        aria-label={label}
        placeholder={label}
        onChange={(event) => setName(event.target.value)}
      />
      <button
        type="submit"
        className="button primary"
        disabled={name.trim() === "" || name.trim() === initial}
      >
        {words.views.save}
      </button>
    </form>
  );
}
