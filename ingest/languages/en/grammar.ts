import type { Auxiliary, Colour } from "../language-pack.ts";
import { wordSet } from "../sentence-rules.ts";
import { auxiliary, coloured } from "../word-classes.ts";

/** The closed word classes of English. */
export const articles = wordSet("the");
export const indefinite = wordSet("a an no any some another each every");
export const demonstratives = wordSet("this that these those such");
export const possessives = wordSet("his her its their our my your");
export const prepositions: ReadonlyMap<string, string> = new Map([
  ...[
    ...wordSet(`of in on at by with between for from to about regarding concerning during after before among
      under over against toward towards into through within without amid despite following near
      alongside via since until upon including across except`),
  ].map((word): [string, string] => [word, word]),
  ["excluding", "except"],
  ["representing", "from"],
]);
export const conjunctions = wordSet("and or & nor");
export const subordinators = wordSet(
  "because although though while if when whether unless after before since until as that where once so",
);
export const relatives = wordSet("who which that whom whose where");
export const conditionals = wordSet("if when unless once");
export const negators = wordSet(
  "not no never neither without neither didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't cannot can't couldn't nor nobody nothing",
);
export const planning = wordSet(
  "planned upcoming forthcoming proposed possible potential expected prospective future tomorrow soon draft eventual likely scheduled",
);

export const auxiliaries: ReadonlyMap<string, Auxiliary> = new Map([
  ...auxiliary("have", "present", "has have hasn't haven't"),
  ...auxiliary("have", "past", "had hadn't"),
  ...auxiliary("have", "nonfinite", "having"),
  ...auxiliary("be", "present", "is are am isn't aren't"),
  ...auxiliary("be", "past", "was were wasn't weren't"),
  ...auxiliary("be", "nonfinite", "been being be"),
  ...auxiliary("modal", "present", "will shall can may must won't can't cannot"),
  ...auxiliary("modal", "subjunctive", "would should could might wouldn't couldn't"),
  ...auxiliary("do", "present", "does do doesn't don't"),
  ...auxiliary("do", "past", "did didn't"),
]);

export const governors: ReadonlyMap<string, Colour> = new Map([
  ...coloured(
    "denied",
    `refuse refuses refused refusing decline declined declines fail fails failed failing reject rejected rejects
     postpone postponed cancel cancelled canceled boycott boycotted scrap scrapped refusal failure reluctance inability unwillingness collapsed collapse
     unable deny denied denies avoid avoided abandoned`,
  ),
  ...coloured(
    "planned",
    `plan plans planned planning intend intends intended hope hopes hoped hoping expected expects expect agree agrees agreed
     seek seeks sought seeking aim aims aimed want wants wanted try tries tried trying urge urges urged call calls called
     vow vowed pledge pledged promise promised propose proposes proposed offer offered willing willingness ready due scheduled
     set begin begins began beginning opening negotiating negotiate negotiates negotiated discuss pursue pursuing looks
     decision plan plans intention pledge promise desire wish readiness
     commitment commit committed effort efforts proposal prepare prepared consider considering decide decided announce announced ask asked`,
  ),
  ...coloured(
    "happened",
    "managed manages manage succeeded able proceeded went continued helped chose voted reconvened",
  ),
]);
export const pronouns: ReadonlyMap<string, "m" | "f" | "p" | "n"> = new Map([
  ["he", "m"],
  ["she", "f"],
]);
export const functionWords = wordSet(
  `also only still already again however then there here now today yesterday tomorrow they we it he she i you him them us me
   not no yes but nor yet so than as that which who whom whose what when where why how if while because although though
   all many some several both few other others more most much very too about around nearly almost just even
   monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
   year years month months week weeks day days percent million billion earlier later recently last next first ahead together according
   said says say told added its their his her our my this these those such up out off down per well moreover meanwhile under part`,
);
