import { LANGUAGES, type Language, preferredLanguage } from "../i18n/translate.ts";
import { PALETTES } from "../scene/palette.ts";
import type { Theme } from "./explorer-state.ts";

const THEMES: readonly Theme[] = ["system", "light", "dark"];

/** Reader's choices, kept in this browser only; the address bar holds the view, not these. */
export function readPreferences(): { language: Language; theme: Theme } {
  const theme = stored("theme") as Theme;
  const language = stored("language") as Language;
  return {
    theme: THEMES.includes(theme) ? theme : "system",
    language: LANGUAGES.includes(language) ? language : preferredLanguage(navigator.languages),
  };
}

export function keepPreferences(preferences: { language: Language; theme: Theme }): void {
  try {
    for (const [name, value] of Object.entries(preferences)) {
      localStorage.setItem(`pressgraph.${name}`, value);
    }
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

export function shownTheme(theme: Theme): "light" | "dark" {
  if (theme !== "system") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Gives the style sheet the theme, the language and the colours that the canvas uses. */
export function applyPreferences({ language, theme }: { language: Language; theme: Theme }): void {
  const root = document.documentElement;
  const shown = shownTheme(theme);
  root.lang = language;
  root.dataset.theme = shown;
  const { nodes, edges, ink, canvas } = PALETTES[shown];
  for (const [type, colour] of Object.entries(nodes)) {
    root.style.setProperty(`--type-${type}`, colour);
  }
  for (const [status, colour] of Object.entries(edges)) {
    root.style.setProperty(`--status-${status}`, colour);
  }
  root.style.setProperty("--icon-ink", ink);
  root.style.setProperty("--canvas", canvas);
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(`pressgraph.${name}`);
  } catch {
    return null;
  }
}
