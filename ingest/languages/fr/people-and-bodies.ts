import { wordSet } from "../sentence-rules.ts";

export const offices = [
  ...wordSet(`ministre président présidente chancelier chancelière ambassadeur ambassadrice commissaire directeur
  directrice porte-parole gouverneur maire roi reine secrétaire sénateur sénatrice député députée émissaire chef cheffe
  premier-ministre`),
];
export const officeSuffixes: readonly string[] = [];
export const notOffices = wordSet("");
export const honorifics = wordSet("m. mme mme. mm. dr dr. professeur général colonel");
export const formerly = wordSet("ancien ancienne ex ex-");
export const delegates = wordSet(
  "délégation délégations représentants représentant responsables négociateurs émissaires",
);
export const institutionHeads = [
  ...wordSet(`ministère agence office commission conseil parlement sénat assemblée banque université institut union
  organisation parti gouvernement ambassade armée fonds centre comité cour tribunal fondation alliance ligue`),
];
export const stateOrgans = [...wordSet("gouvernement ministère parlement sénat ambassade armée")];
export const companyForms = wordSet("sa s.a. sarl sas group groupe");
export const partyNouns = wordSet("pays parties gouvernements états voisins dirigeants");
export const partyDeterminers = wordSet("deux");
export const cooperation = wordSet("coopération collaboration partenariat");
export const fieldNouns = wordSet("domaine domaines secteur secteurs questions");
export const privateWords = wordSet(
  "joueur club attaquant gardien entraîneur chanteur chanteuse acteur actrice salarié",
);
export const nominals: ReadonlyMap<string, string> = new Map([["signature", "signer"]]);
export const mediaNouns = wordSet("journal agence chaîne magazine quotidien");
