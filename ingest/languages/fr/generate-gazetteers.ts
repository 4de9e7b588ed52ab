/**
 * Writes `gazetteers/*.json`: names of countries from `i18n-iso-countries` (MIT), the rest from the tables
 * below.
 * Run: npx tsx ingest/languages/fr/generate-gazetteers.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import countryNames from "i18n-iso-countries";
import type { Country, Organisation, Place } from "../../gazetteers.ts";

/** The same countries, places and organisations, by the same keys, as in English. */
const english = <T>(name: string): T[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../en/gazetteers/${name}.json`), "utf8"));

/** French names of cities that differ from the English ones. */
const CITIES = new Map(
  `London=Londres Moscow=Moscou Beijing=Pékin Brussels=Bruxelles Geneva=Genève Vienna=Vienne Warsaw=Varsovie
  Athens=Athènes Lisbon=Lisbonne Copenhagen=Copenhague Kyiv=Kiev Cairo=Caire Algiers=Alger Tunis=Tunis Rabat=Rabat
  Jerusalem=Jérusalem Damascus=Damas Baghdad=Bagdad Tehran=Téhéran Beirut=Beyrouth Riyadh=Riyad Rome=Rome
  Bucharest=Bucarest Budapest=Budapest Prague=Prague Berlin=Berlin Paris=Paris Madrid=Madrid Tbilisi=Tbilissi
  Yerevan=Erevan Baku=Bakou Accra=Accra Dakar=Dakar Abuja=Abuja Nairobi=Nairobi Washington=Washington Tokyo=Tokyo
  Seoul=Séoul Strasbourg=Strasbourg Oslo=Oslo Stockholm=Stockholm Helsinki=Helsinki Bern=Berne Ottawa=Ottawa
  Santiago=Santiago Lima=Lima Brasília=Brasilia`
    .split(/\s+/)
    .map((pair): [string, string] => pair.split("=") as [string, string]),
);

const ORGANISATIONS: Readonly<Record<string, readonly string[]>> = {
  un: ["Nations unies", "ONU"],
  nato: ["Otan", "OTAN"],
  who: ["Organisation mondiale de la santé", "OMS"],
  imf: ["Fonds monétaire international", "FMI"],
  "world-bank": ["Banque mondiale"],
  wto: ["Organisation mondiale du commerce", "OMC"],
  "african-union": ["Union africaine"],
  "european-commission": ["Commission européenne"],
  "european-parliament": ["Parlement européen"],
  unesco: ["Unesco"],
};

/** Where the package's first name is not the one that newspapers use. */
const NORMAL_FORMS: Readonly<Record<string, string>> = {
  BO: "Bolivie",
  CD: "République démocratique du Congo",
  CN: "Chine",
  EU: "Union européenne",
  GB: "Royaume-Uni",
  IR: "Iran",
  KP: "Corée du Nord",
  KR: "Corée du Sud",
  MD: "Moldavie",
  PS: "Palestine",
  RU: "Russie",
  SY: "Syrie",
  TZ: "Tanzanie",
  US: "États-Unis",
  VA: "Vatican",
  VE: "Venezuela",
  VN: "Vietnam",
};

/** Adjectives in the masculine, with the feminine where it is more than an e. */
const ADJECTIVES = new Map(
  `AE=émirien/émirienne AL=albanais AM=arménien/arménienne AR=argentin AT=autrichien/autrichienne AU=australien/australienne
  AZ=azerbaïdjanais BE=belge/belge BG=bulgare/bulgare BR=brésilien/brésilienne BY=biélorusse/biélorusse
  CA=canadien/canadienne CH=suisse/suisse CL=chilien/chilienne CN=chinois CO=colombien/colombienne CU=cubain
  CZ=tchèque/tchèque DE=allemand DK=danois DZ=algérien/algérienne EG=égyptien/égyptienne ES=espagnol
  ET=éthiopien/éthiopienne EU=européen/européenne FI=finlandais FR=français GB=britannique/britannique
  GE=géorgien/géorgienne GH=ghanéen/ghanéenne GR=grec/grecque HR=croate/croate HU=hongrois ID=indonésien/indonésienne
  IE=irlandais IL=israélien/israélienne IN=indien/indienne IQ=irakien/irakienne IR=iranien/iranienne IS=islandais
  IT=italien/italienne JO=jordanien/jordanienne JP=japonais KE=kényan KZ=kazakh/kazakhe LB=libanais LY=libyen/libyenne
  MA=marocain ML=malien/malienne MX=mexicain NG=nigérian NL=néerlandais NO=norvégien/norvégienne PE=péruvien/péruvienne
  PH=philippin PK=pakistanais PL=polonais PS=palestinien/palestinienne PT=portugais QA=qatari/qatarie RO=roumain
  RS=serbe/serbe RU=russe/russe SA=saoudien/saoudienne SE=suédois SN=sénégalais SY=syrien/syrienne TN=tunisien/tunisienne
  TR=turc/turque UA=ukrainien/ukrainienne US=américain VE=vénézuélien/vénézuélienne VN=vietnamien/vietnamienne
  ZA=sud-africain`
    .split(/\s+/)
    .map((pair): [string, string[]] => {
      const [code = "", forms = ""] = pair.split("=");
      const [masculine = "", feminine = `${masculine}e`] = forms.split("/");
      return [code, [...new Set([masculine, feminine])]];
    }),
);

const inhabitant = (adjective: string) => `${adjective[0]!.toUpperCase()}${adjective.slice(1)}`;

function countries(): Country[] {
  return english<Country>("countries").flatMap(({ code, sovereign }) => {
    const given = countryNames.getName(code, "fr", { select: "all" }) ?? [];
    const names = given.filter((form) => !/[(,]/.test(form));
    const name = NORMAL_FORMS[code] ?? names[0];
    if (!name) return [];
    const adjectives = ADJECTIVES.get(code) ?? [];
    return [
      {
        code,
        name,
        ...(sovereign && { sovereign }),
        names: [...new Set([name, ...names])],
        adjectives,
        inhabitants: adjectives.map(inhabitant).flatMap((form) => [form, `${form}s`]),
      },
    ];
  });
}

const cities = (): Place[] =>
  english<Place>("cities").flatMap(({ ambiguous: _, ...city }) => {
    const name = CITIES.get(city.key);
    return name === undefined ? [] : [{ ...city, name, names: [name] }];
  });

const organisations = (): Organisation[] =>
  english<Organisation>("organisations").flatMap(({ key, kind }) => {
    const names = ORGANISATIONS[key];
    return names === undefined ? [] : [{ key, kind, name: names[0]!, names }];
  });

function write(name: string, rows: readonly object[]): void {
  const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
  writeFileSync(join(import.meta.dirname, "gazetteers", `${name}.json`), `[\n${lines}\n]\n`);
}

write("countries", countries());
write("cities", cities());
write("regions", []);
write("organisations", organisations());
