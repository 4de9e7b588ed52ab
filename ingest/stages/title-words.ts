import type { LanguagePack } from "../languages/language-pack.ts";
import type { Token } from "../lexicon/token.ts";

/** Fields that stand before the noun of an English office. */
export const PORTFOLIO =
  /^(?:foreign|prime|finance|defen[cs]e|interior|trade|justice|health|energy|economy|economic|affairs|environment|agriculture|education|transport|vice|deputy|senior|assistant|bureau|state)$/;
/** The words of the fields that ministers answer for: "Public Safety", "Civil Aviation". */
export const FIELD_WORD =
  /^(?:culture|tourism|civil|aviation|trade|industry|industries|commerce|health|family|welfare|social|agriculture|food|energy|power|water|resources|finance|economy|economic|education|science|technology|transport|transportation|infrastructure|environment|climate|labou?r|employment|housing|urban|rural|development|planning|investment|investments|justice|law|information|communications?|telecommunications|youth|sports?|women|children|gender|immigration|migration|fisheries|forestry|forests|mining|mines|petroleum|oil|gas|textiles?|railways?|ports|shipping|maritime|home|foreign|internal|external|affairs|international|cooperation|regional|integration|defen[cs]e|security|safety|emergency|situations|services|veterans|consumer|revenue|budget|treasury|interior|religious|parliamentary|supplies|statistics|research|innovation|digital|heritage|arts|public|works|administration|rehabilitation|disaster|management|relief|local|government|human|rights|roads|highways|land|lands|livestock)$/;
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
