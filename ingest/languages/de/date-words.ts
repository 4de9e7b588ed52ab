import { type DateWords, wordMap } from "../date-words.ts";
import { wordSet } from "../sentence-rules.ts";

const DIRECTIONS: readonly [number, string][] = [
  [-1, "vergangen vorig letzt"],
  [0, "dies"],
  [1, "kommend nächst"],
];

export const dateWords: DateWords = {
  months: wordMap(`
    januar=1 jänner=1 jan=1 jän=1 februar=2 feber=2 feb=2 febr=2 märz=3 mär=3 mrz=3 april=4 apr=4 mai=5
    juni=6 jun=6 juli=7 jul=7 august=8 aug=8 september=9 sep=9 sept=9 oktober=10 okt=10 november=11
    nov=11 dezember=12 dez=12`),
  weekdays: wordMap(`
    montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonnabend=6 sonntag=7
    montagabend=1 dienstagabend=2 mittwochabend=3 donnerstagabend=4 freitagabend=5 samstagabend=6
    sonntagabend=7 montagmorgen=1 dienstagmorgen=2 mittwochmorgen=3 donnerstagmorgen=4
    freitagmorgen=5 samstagmorgen=6 sonntagmorgen=7 montagnachmittag=1 dienstagnachmittag=2
    mittwochnachmittag=3 donnerstagnachmittag=4 freitagnachmittag=5 samstagnachmittag=6
    sonntagnachmittag=7 montagvormittag=1 dienstagvormittag=2 mittwochvormittag=3
    donnerstagvormittag=4 freitagvormittag=5 samstagvormittag=6 sonntagvormittag=7`),
  days: wordMap("vorgestern=-2 gestern=-1 heute=0 morgen=1 übermorgen=2"),
  directions: new Map(
    DIRECTIONS.flatMap(([direction, stems]) =>
      stems
        .split(" ")
        .flatMap((stem) =>
          ["e", "en", "er", "es", "em"].map((ending): [string, number] => [
            stem + ending,
            direction,
          ]),
        ),
    ),
  ),
  units: new Map([
    ["woche", "week"],
    ["monat", "month"],
    ["monats", "month"],
    ["jahr", "year"],
    ["jahres", "year"],
  ]),
  yearContext: wordSet("jahr jahre jahres seit anno"),
  weekdayContext: wordSet("am vom bis zum ab seit"),
};
