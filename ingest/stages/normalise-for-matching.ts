const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A name as it is shown: composed (NFC), without soft hyphens, zero-width and bidirectional marks. */
export const visibleForm = (name: string) => name.replace(INVISIBLE, "").normalize("NFC");

/** The same on one line. */
export const visibleLine = (words: string) => visibleForm(words).replace(/\s+/g, " ");

/** A word as lists hold it, for looking it up; spans are always taken in the original text. */
export const matchForm = (word: string) => visibleForm(word).toLowerCase();
