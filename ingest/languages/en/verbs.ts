import { englishForms } from "../../lexicon/verb-forms.ts";

/** Trigger verbs, with those principal parts that are not regular. */
export const verbs = englishForms([
  { lemma: "sign" },
  { lemma: "co-sign" },
  { lemma: "initial" },
  { lemma: "initial", past: "initialled" },
  { lemma: "ink" },
  { lemma: "ratify" },
  { lemma: "conclude" },
  { lemma: "seal" },
  { lemma: "reach" },
  { lemma: "strike", past: "struck" },
  { lemma: "agree" },
  { lemma: "accede" },
  { lemma: "negotiate" },
  { lemma: "enter" },
  { lemma: "finalise" },
  { lemma: "finalize" },
  { lemma: "receive" },
  { lemma: "welcome" },
  { lemma: "focus" },
  { lemma: "deal", past: "dealt" },
  { lemma: "concern" },
  { lemma: "join" },
  { lemma: "accompany" },
  { lemma: "attend" },
  { lemma: "participate" },
  { lemma: "visit" },
  { lemma: "host" },
  { lemma: "co-host" },
  { lemma: "chair" },
  { lemma: "co-chair" },
  { lemma: "convene" },
  { lemma: "lead", past: "led" },
  { lemma: "co-lead", past: "co-led" },
  { lemma: "head" },
  { lemma: "include" },
  { lemma: "comprise" },
  { lemma: "continue" },
  { lemma: "inaugurate" },
  { lemma: "wrap", past: "wrapped" },
  { lemma: "complete" },
  { lemma: "open" },
  { lemma: "meet", past: "met" },
  { lemma: "hold", past: "held" },
  { lemma: "gather" },
  { lemma: "travel" },
  { lemma: "travel", past: "travelled" },
  { lemma: "fly", past: "flew", participle: "flown" },
  { lemma: "arrive" },
  { lemma: "boycott" },
  { lemma: "decline" },
  { lemma: "reject" },
  { lemma: "refuse" },
  { lemma: "skip", past: "skipped" },
  { lemma: "cover" },
  { lemma: "address" },
  { lemma: "govern" },
  { lemma: "regulate" },
  { lemma: "discuss" },
  { lemma: "conduct" },
  { lemma: "undertake", past: "undertook", participle: "undertaken" },
  { lemma: "pay", past: "paid" },
  { lemma: "make", past: "made" },
  { lemma: "start" },
  { lemma: "end" },
  { lemma: "greet" },
  { lemma: "speak", past: "spoke", participle: "spoken" },
  { lemma: "relate" },
  { lemma: "centre" },
  { lemma: "center" },
  { lemma: "tackle" },
  { lemma: "miss" },
  { lemma: "stay" },
  { lemma: "witness" },
  { lemma: "oversee", past: "oversaw", participle: "overseen" },
  { lemma: "postpone" },
  { lemma: "delay" },
  { lemma: "announce" },
  { lemma: "cancel", past: "cancelled" },
  { lemma: "cancel" },
  { lemma: "abandon" },
  { lemma: "scrap", past: "scrapped" },
  { lemma: "clinch" },
  { lemma: "forge" },
  { lemma: "adopt" },
  { lemma: "renew" },
  { lemma: "extend" },
  { lemma: "assemble" },
  { lemma: "happen" },
  { lemma: "occur", past: "occurred" },
  { lemma: "begin", past: "began", participle: "begun" },
  { lemma: "take", past: "took", participle: "taken" },
  { lemma: "contain" },
  { lemma: "include" },
  { lemma: "envisage" },
  { lemma: "revolve" },
  { lemma: "provide" },
  { lemma: "consult" },
  { lemma: "confer", past: "conferred" },
]);

const REPORTING = `say says said tell tells told add adds added announce announces announced state states stated
  note notes noted stress stresses stressed emphasize emphasizes emphasized emphasise emphasised warn warns warned
  claim claims claimed explain explains explained declare declares declared describe describes described call calls called
  praise praises praised welcome welcomes welcomed insist insists insisted confirm confirms confirmed comment commented
  reaffirm reaffirms reaffirmed underscore underscores underscored highlight highlights highlighted condemn condemned
  argue argues argued suggest suggested reiterate reiterated remarked urged urges`;
export const reportingVerbs: ReadonlySet<string> = new Set(REPORTING.split(/\s/).filter(Boolean));

const COMMON = `make makes made go goes went come comes came give gives gave get gets got become becomes became
  remain remains remained bring brings brought show shows showed lead leads led hold holds held stand stands stood
  begin begins began keep keeps kept allow allows allowed provide provides provided include includes included build builds built
  support supports supported continue continues continued follow follows followed play plays played deepen strengthen
  strengthens strengthened help helps helped reflect reflects reflected represent represents represented seek seeks sought
  want wants wanted think thinks thought know knows knew see sees saw find finds found need needs needed expand expands
  look looks looked enable enables builds establish establishes established enhance enhances consolidates signaled
  work works worked create creates created face faces faced call calls called`;
export const commonVerbs: ReadonlySet<string> = new Set([
  ...COMMON.split(/\s/).filter(Boolean),
  ...reportingVerbs,
]);
