import { SUPPORTED_LANGUAGES, type SupportedLanguage } from "../gazetteers.ts";
import { matchForm } from "./normalise-for-matching.ts";

/** Words that are frequent in one language and rare in its neighbours. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de: "der die das und ist von zu den mit sich des auf für nicht ein eine als auch dem es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum haben nur oder aber vor zur bis mehr durch man sein wurde sei im ihre seine sagte unter gegen zwischen haben wurden beim vom habe seit soll will beide kein keine ich wir war hatte worden",
  en: "the of and to in is that for it was on with as be by this are from at or an have not were has their which they will been had its but he his she who said after would also about more when there her we you one two between over into than if out up can new could other",
  fr: "le la les des et du est une dans que pour qui sur par avec au ce ne pas plus se sont il elle ont été aux cette son ses leur mais ou nous vous entre après deux",
  es: "el la los las de del y que en un una por con para es su se al como más lo fue han sus entre pero este esta ha sobre desde también dos",
  it: "il lo la gli le di del della e che in un una per con è si al come più dei delle nel alla dal sono ha ma anche questo questa tra dopo due",
  nl: "de het een van en dat op te zijn met voor niet aan er om ook als maar bij uit nog naar heeft worden door wordt hebben zich over deze dit tussen werd",
  pt: "o a os as de do da e que em um uma por com para é se ao como mais dos das foi não seu sua entre mas também após dois",
  sv: "och att det som en på är av för med till den har de inte om ett men var sig från vi så kan när år under också efter mellan",
  pl: "i w na z do się nie że to jest o jak po od za przez oraz dla ale przy są był będzie między jego także",
  tr: "ve bir bu için ile da de olarak olan çok daha kadar sonra gibi ancak ise olduğu arasında",
};

const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words.split(" ")) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

const isSupported = (language: string): language is SupportedLanguage =>
  (SUPPORTED_LANGUAGES as readonly string[]).includes(language);

/** The language of a text by its function words; undefined where it is none that can be read. */
export function detectLanguage(text: string): SupportedLanguage | undefined {
  const scores = new Map<string, number>();
  let letters = 0;
  let latin = 0;
  const start = matchForm(text.slice(0, 20_000));
  const words = start.match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const word of words) {
    letters += word.length;
    if (/^[\p{Script=Latin}\p{M}]+$/u.test(word)) latin += word.length;
    const languages = LANGUAGES_OF.get(word) ?? [];
    for (const language of languages) {
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
    }
  }
  if (latin < letters / 2) return undefined;
  const umlauts = start.match(/[äöüß]/g)?.length ?? 0;
  if (umlauts > 0) scores.set("de", (scores.get("de") ?? 0) + 0.2 * umlauts);
  const [best, second] = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (!best || !isSupported(best[0])) return undefined;
  const isClear = best[1] > (second?.[1] ?? 0) && best[1] / words.length > 0.04;
  return isClear && best[1] >= Math.min(1, words.length) ? best[0] : undefined;
}
