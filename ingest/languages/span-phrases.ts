/** What a language tells the stage that marks spans. All in lower case. */
export type SpanPhrases = {
  /** A short line that opens like this is no part of the article. */
  readonly shortBoilerplate: readonly string[];
  /** So is any paragraph that opens like this. */
  readonly boilerplate: readonly string[];
  /** A line that opens like this is boilerplate with the titles listed under it. */
  readonly linkLists: readonly string[];
  /** What stands before a partner's name, in a paragraph of its own. */
  readonly partnerNotes: readonly string[];
  /** Words between such a note and the name. */
  readonly partnerWords: readonly string[];
};

/** Agencies that sign texts: `(dpa)`, `(APA/Reuters)`. */
export const AGENCIES: ReadonlySet<string> = new Set(
  `aa afp agerpres antara app bernama ians kuna petra vna wafa anadolu ani ansa ap apa azertac belga belta bloomberg bta cna čtk ctk dapd ddp dpa
  dpa-afx dts efe epd interfax irna itar-tass jiji keystone-sda kna kyodo lusa mena mti ntb pap pti red
  reuters rtr sda sid spa tanjug tass trend ukrinform unian upi wam xinhua xinhuanet yonhap`.split(
    /\s+/,
  ),
);

/** Agencies by their full name, as notes and copyright lines have them. */
export const AGENCY_NAMES: ReadonlySet<string> = new Set([
  ...AGENCIES,
  "agence france-presse",
  "associated press",
  "austria presse agentur",
  "deutsche presse-agentur",
  "dpa-infocom",
  "evangelischer pressedienst",
  "katholische nachrichten-agentur",
  "press association",
  "thomson reuters",
]);
