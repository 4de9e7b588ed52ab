import { wordSet } from "../sentence-rules.ts";

export const offices = [
  ...wordSet(`minister president secretary chancellor premier ambassador commissioner director chairman
  chairwoman chairperson spokesman spokeswoman spokesperson governor mayor king queen senator envoy chief leader
  representative secretary-general director-general undersecretary coordinator administrator negotiator congressman
  congresswoman speaker prince pope judge vice-president monarch sultan emir attorney-general lawmaker head chair
  commander commander-in-chief emperor co-chair counterpart adviser advisor councilor councillor
  vice-chancellor vice-minister commissioner-general rapporteur vice-chairman legislator princess
  taoiseach pm co-chairman parliamentarian ceo counselor counsellor chargé commandant inspector-general
  co-ordinator vice-chairwoman emissary plenipotentiary gov. sen. rep. amb.`),
];
export const officeSuffixes: readonly string[] = [];
export const notOffices = wordSet("judge");
export const honorifics = wordSet(
  "col col. lt lt. maj maj. capt capt. brig adm adm. sgt gen mr mr. mrs mrs. ms ms. dr dr. prof prof. professor general gen. colonel col. admiral lieutenant captain major sir lord lady dame sheikh ayatollah",
);
export const formerly = wordSet("former ex ex- then-president late ousted deposed");
export const delegates = wordSet(
  "delegation delegations side representatives representative officials negotiators ministers diplomats delegates envoys leaders presidents counterparts premiers chancellors ambassadors",
);
export const institutionHeads = [
  ...wordSet(`ministry department agency office commission council parliament senate congress court bank university
  institute union organization organisation association party authority bureau committee government embassy navy army
  forces fund centre center centres centers college academy hospital board assembly company corporation alliance
  league federation secretariat directorate mission consulate cabinet guard foundation tribunal chamber
  confederation legislature military`),
];
export const stateOrgans = [
  ...wordSet(
    "government ministry department parliament senate congress embassy army navy consulate cabinet military legislature court office mission",
  ),
];
export const companyForms = wordSet(
  "inc inc. ltd ltd. limited plc corporation corp corp. company co. group holdings llc ag gmbh bhd",
);
export const partyNouns = wordSet(
  "countries sides nations governments parties states leaders ministers presidents neighbours neighbors",
);
export const partyDeterminers = wordSet("both two");
export const cooperation = wordSet("cooperation collaboration co-operation partnership");
export const fieldNouns = wordSet(
  "field fields area areas sphere spheres issues matters topics issue",
);
export const privateWords = wordSet(
  "striker midfielder defender goalkeeper coach player season club league footballer boxer actor actress singer musician album label rapper nurse employee tenant landlord driver pitcher quarterback team contestant",
);
export const nominals: ReadonlyMap<string, string> = new Map([
  ["signing", "sign"],
  ["signature", "sign"],
  ["ratification", "ratify"],
  ["conclusion", "conclude"],
  ["participation", "participate"],
  ["attendance", "attend"],
  ["accession", "accede"],
]);
export const mediaNouns = wordSet(
  "newspaper agency broadcaster channel magazine group company party",
);
