import type { HeadNoun } from "../language-pack.ts";

function noun(kind: string, lemma: string, more: Partial<HeadNoun> = {}): HeadNoun {
  const plural = lemma.endsWith("y") ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  return { lemma, kind, forms: [lemma, plural], plural: [plural], ...more };
}

const generic = { generic: true };
const named = { needsAttribute: true };
const back = { generic: true, needsAttribute: true, refersBack: true };
export const agreements: readonly HeadNoun[] = [
  noun("agreement", "agreement", generic),
  noun("agreement", "accord", generic),
  noun("agreement", "arrangement", named),
  noun("treaty", "treaty", generic),
  {
    ...noun("memorandum", "memorandum"),
    forms: ["memorandum", "memoranda", "memorandums"],
    plural: ["memoranda", "memorandums"],
  },
  noun("memorandum", "mou"),
  noun("pact", "pact", generic),
  noun("deal", "deal", generic),
  noun("convention", "convention", named),
  noun("protocol", "protocol", named),
  noun("declaration", "declaration", named),
  noun("communiqué", "communique"),
  noun("communiqué", "communiqué"),
  noun("ceasefire", "ceasefire"),
  noun("ceasefire", "cease-fire"),
  noun("ceasefire", "truce"),
  noun("charter", "charter", named),
  noun("contract", "contract"),
  noun("compact", "compact", named),
  noun("agreement", "document", back),
  noun("declaration", "statement", back),
  noun("agreement", "plan", back),
  noun("agreement", "roadmap", back),
  noun("memorandum", "letter"),
];
export const notAgreements = [
  "record",
  "recording",
  "employment",
  "transfer",
  "player",
  "labor",
  "labour",
  "marriage",
  "sponsorship",
  "movie",
  "book",
  "television",
  "tv",
  "rental",
  "good",
  "great",
  "big",
];

export const events: readonly HeadNoun[] = [
  noun("summit", "summit"),
  noun("meeting", "meeting", generic),
  { lemma: "talks", kind: "negotiations", forms: ["talks"], plural: ["talks"], generic: true },
  {
    lemma: "negotiations",
    kind: "negotiations",
    forms: ["negotiations"],
    plural: ["negotiations"],
  },
  noun("negotiations", "consultation"),
  noun("visit", "visit", generic),
  noun("visit", "trip", generic),
  noun("conference", "conference"),
  noun("conference", "forum", named),
  noun("conference", "dialogue", named),
  noun("conference", "symposium"),
  noun("conference", "workshop"),
  noun("ceremony", "ceremony"),
  noun("meeting", "gathering", generic),
  noun("meeting", "session", named),
  noun("meeting", "ministerial", named),
  noun("conference", "assembly", named),
  noun("conference", "seminar"),
  noun("conference", "roundtable"),
  noun("meeting", "retreat", named),
  noun("meeting", "trilateral", named),
  noun("event", "event", back),
];
export const notEvents = ["news", "press", "telephone", "phone", "field", "site", "training"];
