import { LANGUAGES, type Language } from "../i18n/translate.ts";
import { startApp } from "../start-app.tsx";
import { decodeView } from "../state/view-state.ts";
import { answerFromRecord } from "./answer-from-record.ts";
import { RECORD_ELEMENT, type RecordedView } from "./recorded-view.ts";

/** The explorer in a file of its own: the view that the file holds, and no server. */
const record = JSON.parse(
  document.getElementById(RECORD_ELEMENT)?.textContent ?? "{}",
) as RecordedView;
const language = LANGUAGES.find((known): known is Language => known === record.language);
const explorer = startApp(answerFromRecord(record), language && { language });
explorer.set({ isFile: true });
void explorer.loadStart().then(() => explorer.restore(decodeView(record.query)));
