import { type DateWords, wordMap } from "../date-words.ts";
import { wordSet } from "../sentence-rules.ts";

export const dateWords: DateWords = {
  months: wordMap(`
    january=1 jan=1 february=2 feb=2 march=3 mar=3 april=4 apr=4 may=5 june=6 jun=6 july=7 jul=7
    august=8 aug=8 september=9 sep=9 sept=9 october=10 oct=10 november=11 nov=11 december=12 dec=12`),
  weekdays: wordMap(`
    monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7`),
  days: wordMap("yesterday=-1 today=0 tonight=0 tomorrow=1"),
  directions: wordMap("last=-1 past=-1 previous=-1 this=0 next=1 coming=1"),
  units: new Map([
    ["week", "week"],
    ["month", "month"],
    ["year", "year"],
  ]),
  yearContext: wordSet("year since"),
  weekdayContext: wordSet("on by until since from late early"),
};
