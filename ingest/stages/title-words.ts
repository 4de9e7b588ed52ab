import type { LanguagePack } from "../languages/language-pack.ts";
import type { Token } from "../lexicon/token.ts";

/** Fields that stand before the noun of an English office. */
export const PORTFOLIO =
  /^(?:foreign|prime|finance|defen[cs]e|interior|trade|justice|health|energy|economy|economic|affairs|environment|agriculture|education|transport|vice|deputy|senior|assistant|bureau|state)$/;
export const RANK = /^(?:executive|deputy|vice|assistant|acting|first|under|managing|general)$/;
/** Last words of the name of a field: what follows it is a name of its own. */
export const CLOSES_FIELD = /^(?:affairs|relations|matters|security|rights|resources)$/;

/** "Deputy Director-General": an office without a name. */
export const isTitleAlone = (words: readonly Token[], pack: LanguagePack) =>
  words.some(({ lower }) => lower.split("-").some((part) => pack.offices.includes(part))) &&
  words.every(
    ({ lower }) =>
      PORTFOLIO.test(lower) ||
      RANK.test(lower) ||
      lower.split("-").some((part) => pack.offices.includes(part)),
  );
