const harbour =
  "Norwegen und Island haben in Bergen einen Hafenvertrag unterzeichnet. Ministerin Mira Holm nahm " +
  "am Küstengipfel teil. Dänemark will dem Abkommen im Mai beitreten. Der Vertrag regelt den Fischfang. " +
  "„Das Meer verbindet uns“, sagte Holm.";

const refusal =
  "Chile refused to sign the Copper Pact. President Ana Prado did not attend the Lima Summit. " +
  "The Mining Board welcomed the decision.";

/** Gold articles by file name, in the project's own words. */
export const syntheticGold = {
  "harbour.json": {
    id: "harbour",
    language: "de",
    text: harbour,
    entities: [
      { id: "no", type: "Country", name: "Norwegen", aliases: ["Norwegen"], countryCode: "NO" },
      { id: "is", type: "Country", name: "Island", aliases: ["Island"], countryCode: "IS" },
      { id: "dk", type: "Country", name: "Dänemark", aliases: ["Dänemark"], countryCode: "DK" },
      { id: "holm", type: "Official", name: "Mira Holm", aliases: ["Mira Holm", "Holm"] },
      {
        id: "treaty",
        type: "Agreement",
        name: "Hafenvertrag",
        aliases: ["Hafenvertrag", "Abkommen", "Vertrag"],
      },
      { id: "summit", type: "Event", name: "Küstengipfel", aliases: ["Küstengipfel"] },
      { id: "bergen", type: "Place", name: "Bergen", aliases: ["Bergen"] },
      { id: "fishing", type: "Topic", name: "Fischfang", aliases: ["Fischfang"] },
    ],
    relations: [
      { type: "SIGNED", from: "no", to: "treaty", status: "happened", mode: "signed" },
      { type: "SIGNED", from: "is", to: "treaty", status: "happened", mode: "signed" },
      { type: "SIGNED", from: "dk", to: "treaty", status: "planned", mode: "negotiated" },
      { type: "ATTENDED", from: "holm", to: "summit", status: "happened" },
      { type: "SIGNED_IN", from: "treaty", to: "bergen", status: "happened" },
      { type: "COVERS", from: "treaty", to: "fishing", status: "happened" },
    ],
    statements: [
      {
        by: "holm",
        about: null,
        direct: true,
        text: "Das Meer verbindet uns",
        evidence: "„Das Meer verbindet uns“, sagte Holm.",
      },
    ],
    notEntities: ["Ministerin"],
    partner: "Nordpresse",
  },
  "refusal.json": {
    id: "refusal",
    language: "en",
    negative: true,
    text: refusal,
    entities: [
      { id: "cl", type: "Country", name: "Chile", aliases: ["Chile"], countryCode: "CL" },
      { id: "prado", type: "Official", name: "Ana Prado", aliases: ["Ana Prado"] },
      { id: "board", type: "Institution", name: "Mining Board", aliases: ["Mining Board"] },
      { id: "pact", type: "Agreement", name: "Copper Pact", aliases: ["Copper Pact"] },
      { id: "lima", type: "Event", name: "Lima Summit", aliases: ["Lima Summit"] },
    ],
    relations: [
      { type: "SIGNED", from: "cl", to: "pact", status: "denied", mode: "signed" },
      { type: "ATTENDED", from: "prado", to: "lima", status: "denied" },
    ],
  },
};
