import type { SpanPhrases } from "../span-phrases.ts";

export const spanPhrases: SpanPhrases = {
  shortBoilerplate: [
    "publicité",
    "newsletter",
    "partager",
    "imprimer",
    "commentaires",
    "s'abonner",
    "photo:",
  ],
  boilerplate: [
    "©",
    "tous droits réservés",
    "inscrivez-vous à notre newsletter",
    "nous utilisons des cookies",
  ],
  linkLists: ["lire aussi", "à lire aussi", "voir aussi", "sur le même sujet"],
  partnerNotes: ["en partenariat avec", "en coopération avec", "avec afp", "source:", "sources:"],
  partnerWords: ["notre", "le", "la", "partenaire", "partenaires"],
};
