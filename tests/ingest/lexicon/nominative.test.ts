import { expect, test } from "@jest/globals";
import { germanNominative, germanPlaceNominative } from "../../../ingest/lexicon/nominative.ts";

test.each([
  [["Nationalen"], "Direktorats", "des", "Nationales Direktorat"],
  [["künstlichen"], "Intelligenz", "der", "künstliche Intelligenz"],
  [[], "Einsatz", "den", "Einsatz"],
  [["gemeinsame"], "Forschungsinitiativen", undefined, "gemeinsame Forschungsinitiativen"],
  [["möglichen"], "Kauf", "einen", "möglicher Kauf"],
  [["engere"], "Zusammenarbeit", "eine", "engere Zusammenarbeit"],
  [["Genfer"], "Abkommens", "des", "Genfer Abkommen"],
  [["aktuellen"], "Konflikte", "die", "aktuelle Konflikte"],
  [["bilateralen"], "Beziehungen", "den", "bilaterale Beziehungen"],
  [["neuen"], "Projekten", "den", "neue Projekte"],
  [["wirtschaftlichen"], "Einfluss", "den", "wirtschaftlicher Einfluss"],
  [["neuen"], "Hafen", "den", "neuer Hafen"],
  [["neue"], "Plan", "der", "neuer Plan"],
  [["humanitären"], "Lage", "der", "humanitäre Lage"],
  [["erneuerbarer"], "Energien", undefined, "erneuerbare Energien"],
  [["vertiefte"], "Zusammenarbeit", "eine", "vertiefte Zusammenarbeit"],
  [["Europäischen"], "Rates", "des", "Europäischer Rat"],
  [["iranische"], "Atomprogramm", "das", "iranisches Atomprogramm"],
] as const)("germanNominative() of %j %s after %s", (adjectives, noun, determiner, expected) => {
  expect(germanNominative(adjectives, noun, { determiner })).toBe(expected);
});

test.each([
  ["Weißen Haus", "im", "Weißes Haus"],
  ["Nahen Osten", "im", "Naher Osten"],
  ["Schwarzen Meer", "am", "Schwarzes Meer"],
  ["Bad Ischl", "in", "Bad Ischl"],
  ["Baden Württem", "im", "Baden Württem"],
])("germanPlaceNominative() of %s after %s", (name, before, expected) => {
  expect(germanPlaceNominative(name, before)).toBe(expected);
});
