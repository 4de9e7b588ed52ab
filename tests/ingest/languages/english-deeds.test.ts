import { describe, expect, test } from "@jest/globals";
import { createReader } from "../../../ingest/read-article.ts";
import { factLines } from "../fact-lines.ts";

const reader = await createReader({ recogniser: "rules" });

const read = (text: string) => factLines(reader.readSync({ text, metadata: { language: "en" } }));

describe("papers that are signed", () => {
  test.each([
    [
      "Kenya and Ghana signed a number of cooperation documents on Monday.",
      "SIGNED Ghana > cooperation documents (happened)",
    ],
    [
      "Kenya and Ghana signed a Letter of Intent on trade, a Roadmap and a joint statement.",
      "SIGNED Kenya > Roadmap (happened)",
    ],
    [
      "Kenya and Ghana signed a Trade Agreement on fish, and a Joint Action Plan on tourism.",
      "SIGNED Ghana > Joint Action Plan on tourism (happened)",
    ],
    [
      "Kenya and Ghana signed a pact on fish, a memorandum on health and an accord on tourism.",
      "SIGNED Ghana > memorandum on health (happened)",
    ],
    [
      "Leaders from the member states of the European Union signed the Treaty of Lisbon.",
      "SIGNED European Union > Treaty of Lisbon (happened)",
    ],
    [
      "Kenya and Ghana signed the Air Transport Agreement. This Agreement with Ghana expands travel. Ambassador Grace Otieno signed the agreement.",
      "SIGNED Grace Otieno > Air Transport Agreement (happened)",
    ],
    [
      "Kenya and Ghana will sign a joint statement. The statement will be signed in Nairobi.",
      "SIGNED_IN joint statement > Nairobi (planned)",
    ],
  ])("%s", (text, fact) => {
    expect(read(text)).toContain(fact);
  });

  test.each([
    "In a joint statement, Kenya and Ghana praised the fish.",
    "Kenya and Ghana launched a joint action plan.",
    "Kenya and Ghana agreed on a plan to fish.",
  ])("not: %s", (text) => {
    expect(read(text).filter((fact) => fact.startsWith("SIGNED"))).toEqual([]);
  });

  test("who agrees on a plan to sign a treaty has not agreed on the treaty", () => {
    const facts = read("Kenya and Ghana agreed on a plan to sign a treaty.");
    expect(facts).toContain("SIGNED Kenya > treaty (planned)");
    expect(facts).not.toContain("SIGNED Kenya > treaty (happened)");
  });
});

describe("what it is about", () => {
  test.each([
    [
      "At the meeting the ministers discussed a wide range of regional and global issues, including trade and the war in Ukraine.",
      ["trade", "war in Ukraine"],
    ],
    [
      "At the talks, participants discussed all aspects of the U.S.-Kenya relationship, including human rights, and economic development and trade.",
      ["human rights", "economic development", "trade"],
    ],
    [
      "Minister Grace Otieno led the Kenyan delegation to the Trade Dialogue for discussions on fish, health and migration.",
      ["fish", "health", "migration"],
    ],
    [
      "Foreign Minister Grace Otieno held talks on Monday. During the talks, the sides exchanged views on trade.",
      ["trade"],
    ],
    ["At the summit, President Jon Dahl raised concerns about human rights.", ["human rights"]],
    [
      "Kenya and Ghana held talks on Monday. They reviewed progress on trade and explored opportunities for cooperation in renewable energy.",
      ["trade", "renewable energy"],
    ],
    [
      "Kenya held talks on Ghana's contested fishing programme.",
      ["Ghana's contested fishing programme"],
    ],
    [
      "Kenya and Ghana signed a pact on cooperation in youth affairs and on drug demand reduction.",
      ["youth affairs", "drug demand reduction"],
    ],
  ])("%s", (text, topics) => {
    const covered = read(text).filter((fact) => fact.startsWith("COVERS"));
    expect(covered.map((fact) => fact.replace(/^.* > | \(.*$/g, "")).sort()).toEqual(
      [...topics].sort(),
    );
  });

  test.each([
    "At the meeting the ministers discussed a range of bilateral and regional issues.",
    "The Negotiating Body Council met for talks in Oslo.",
    "He spoke by phone. They exchanged views on trade.",
  ])("nothing: %s", (text) => {
    expect(read(text).filter((fact) => fact.startsWith("COVERS"))).toEqual([]);
  });
});

test("fields of documents are their topics", () => {
  const facts = read(
    "Kenya and Ghana signed several documents covering such areas as trade, 5G networks and health.",
  );
  for (const topic of ["trade", "5G networks", "health"])
    expect(facts).toContain(`COVERS documents > ${topic} (happened)`);
});

describe("who takes part", () => {
  test.each([
    ["He said Kenya and Ghana signed a pact.", "SIGNED Kenya > pact (happened)"],
    [
      "Russia and Belarus spoke on Monday. The parties are expected to sign a pact.",
      "SIGNED Belarus > pact (planned)",
    ],
    [
      "Kenyan President Jon Dahl was here. In talks with Kofi Badu, Dahl praised the fish.",
      "ATTENDED Jon Dahl > talks (happened)",
    ],
    [
      "Kenya and Ghana met during President Jon Dahl's state visit.",
      "ATTENDED Jon Dahl > state visit (happened)",
    ],
    [
      "He praised his Kenyan and New Zealand counterparts Grace Otieno and Moses Okello.",
      "REPRESENTS Moses Okello > New Zealand (happened)",
    ],
    [
      "Ambassador Grace Otieno of the Republic of the Marshall Islands praised the pact.",
      "REPRESENTS Grace Otieno > Marshall Islands (happened)",
    ],
    [
      "The leaders of Kenya, Ghana, Togo and Chad reached a deal after 17 hours of talks.",
      "ATTENDED Togo > talks (happened)",
    ],
    [
      "Kenyan President Jon Dahl is on a four-day state visit to Peru.",
      "ATTENDED Jon Dahl > state visit to Peru (happened)",
    ],
    [
      "The pact between Kenya and Ghana was signed following delegation-level talks by both countries.",
      "ATTENDED Ghana > delegation-level talks by both countries (happened)",
    ],
    [
      "President Jon Dahl's decision not to attend a NATO meeting in Oslo drew criticism.",
      "ATTENDED Jon Dahl > NATO meeting in Oslo (denied)",
    ],
    [
      "The Trade Dialogue was co-chaired by Minister Grace Otieno for Kenya and Minister Moses Okello for Ghana.",
      "REPRESENTS Moses Okello > Ghana (happened)",
    ],
    [
      "Kenya's Foreign Minister Grace Otieno and Minister of Defense Moses Okello praised the fish.",
      "REPRESENTS Moses Okello > Kenya (happened)",
    ],
    [
      "The summit was hosted by the UK's Foreign Secretary Grace Otieno.",
      "ATTENDED Grace Otieno > summit (happened)",
    ],
    [
      "The Kenyan, Ghanaian and Chadian foreign ministers – Grace Otieno, Moses Okello and Idris Bako – attended the summit.",
      "REPRESENTS Idris Bako > Chad (happened)",
    ],
    [
      "President Jon Dahl arrived. In talks there with President Grace Otieno, Dahl praised the fish.",
      "ATTENDED Grace Otieno > talks there with President Grace Otieno (happened)",
    ],
    [
      "Secretary Jon Dahl will attend the summit hosted by Foreign Minister Grace Otieno.",
      "ATTENDED Grace Otieno > summit (planned)",
    ],
    [
      "Kenya and Ghana signed a pact. The signing of the pact was witnessed by President Jon Dahl.",
      "ATTENDED Jon Dahl > pact (happened)",
    ],
    ["President Jon Dahl was unable to attend the summit.", "ATTENDED Jon Dahl > summit (denied)"],
    [
      "President Jon Dahl instructed Foreign Minister Grace Otieno to sign the pact.",
      "SIGNED Grace Otieno > pact (planned)",
    ],
    [
      "President Jon Dahl initialled the pact along with Foreign Minister Grace Otieno.",
      "SIGNED Grace Otieno > pact (happened)",
    ],
    [
      "The Democratic Front for the Liberation of Chad (DFLC) signed the pact.",
      "SIGNED Democratic Front for the Liberation of Chad > pact (happened)",
    ],
    [
      'Secretary Jon Dahl will attend the U.S.-Kenya Trade Committee ("2+2") meeting in Oslo.',
      'ATTENDED Jon Dahl > U.S.-Kenya Trade Committee ("2+2") meeting in Oslo (planned)',
    ],
    [
      "Kenya and Ghana signed a memorandum laying out a framework for talks between Kenya and Ghana.",
      "ATTENDED Ghana > talks between Kenya and Ghana (planned)",
    ],
  ])("%s", (text, fact) => {
    expect(read(text)).toContain(fact);
  });

  test("whoever tells others to sign does not sign", () => {
    const facts = read("President Jon Dahl ordered his officials not to sign the joint statement.");
    expect(facts.filter((fact) => fact.startsWith("SIGNED"))).toEqual([]);
  });

  test("the leader of some other group is none that was named", () => {
    const facts = read(
      "LPF leader Moses Okello praised the pact. The leader of a third group missed the ceremony.",
    );
    expect(facts.filter((fact) => fact.startsWith("ATTENDED"))).toEqual([]);
  });

  test("a visit is its visitor's alone", () => {
    const facts = read(
      "Foreign Ministers Grace Otieno and Moses Okello proposed it during President Jon Dahl's visit to Peru.",
    );
    expect(facts.filter((fact) => fact.startsWith("ATTENDED"))).toEqual([
      "ATTENDED Jon Dahl > visit to Peru (happened)",
    ]);
  });

  test("a country that is spoken of does not take part", () => {
    const facts = read("At the talks, participants discussed the Ukraine conflict.");
    expect(facts.filter((fact) => fact.startsWith("ATTENDED"))).toEqual([]);
  });

  test("what is prepared has no guests yet", () => {
    const facts = read(
      "Foreign Minister Grace Otieno discussed preparations for the G20 summit with Foreign Minister Moses Okello in Oslo, paving the way for the talks.",
    );
    expect(facts.filter((fact) => fact.startsWith("ATTENDED"))).toEqual([]);
  });
});

describe("places", () => {
  test.each([
    [
      "Foreign Minister Grace Otieno met Foreign Minister Moses Okello in Oslo on the margins of the Andes Summit.",
      "TOOK_PLACE_IN Andes Summit > Oslo (happened)",
    ],
    [
      "Kenya and Ghana signed a pact. Foreign Minister Grace Otieno attended the signing in Oslo.",
      "SIGNED_IN pact > Oslo (happened)",
    ],
    [
      "Secretary Jon Dahl will travel to Oslo, Norway, April 3-5, to attend the NATO summit and the U.S.-EU Energy Council meeting.",
      "TOOK_PLACE_IN U.S.-EU Energy Council meeting > Oslo (planned)",
    ],
    [
      "Secretary Jon Dahl led a delegation to Oslo to participate in the Trade Dialogue.",
      "TOOK_PLACE_IN Trade Dialogue > Oslo (happened)",
    ],
    [
      "President Jon Dahl will attend the meeting in Camp David, Maryland, later this week.",
      "TOOK_PLACE_IN meeting in Camp David > Camp David (planned)",
    ],
    [
      "President Jon Dahl welcomed Prime Minister Aki Sato to Oslo for the Trade Dialogue.",
      "TOOK_PLACE_IN Trade Dialogue > Oslo (happened)",
    ],
    [
      "Kenya and Ghana signed a pact at the White House on Tuesday.",
      "SIGNED_IN pact > White House (happened)",
    ],
  ])("%s", (text, fact) => {
    expect(read(text)).toContain(fact);
  });

  test.each([
    "Kenya and Ghana signed a contract for a power plant in Oslo.",
    "A clash in Oslo means that Kenya and Ghana will sign the pact.",
  ])("nothing is signed there: %s", (text) => {
    expect(read(text).filter((fact) => fact.startsWith("SIGNED_IN"))).toEqual([]);
  });

  test("a pact is not signed where another meeting was", () => {
    const facts = read("Kenya and Ghana signed a pact on fish after a meeting in Oslo.");
    expect(facts.filter((fact) => fact.startsWith("SIGNED_IN"))).toEqual([]);
  });
});

test("English writes what comes from a country with a capital", () => {
  const { entities } = reader.readSync({
    text: "He told us to polish the pact between Kenya and Ghana.",
    metadata: { language: "en" },
  });
  const countries = entities.filter(({ type }) => type === "Country");
  expect(countries.map(({ name }) => name).sort()).toEqual(["Ghana", "Kenya"]);
});
