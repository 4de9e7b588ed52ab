import { type DateWords, wordMap } from "../date-words.ts";
import { wordSet } from "../sentence-rules.ts";

export const dateWords: DateWords = {
  months: wordMap(`
    janvier=1 janv=1 février=2 févr=2 mars=3 avril=4 mai=5 juin=6 juillet=7 juil=7 août=8
    septembre=9 sept=9 octobre=10 oct=10 novembre=11 nov=11 décembre=12 déc=12`),
  weekdays: wordMap("lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7"),
  days: wordMap("hier=-1 aujourd'hui=0 demain=1"),
  directions: wordMap("cette=0 ce=0"),
  units: new Map([
    ["semaine", "week"],
    ["mois", "month"],
    ["année", "year"],
  ]),
  yearContext: wordSet("année depuis"),
  weekdayContext: wordSet("ce depuis"),
};
