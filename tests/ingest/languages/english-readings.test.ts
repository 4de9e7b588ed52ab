import { describe, expect, test } from "@jest/globals";
import { createReader } from "../../../ingest/read-article.ts";
import { factLines } from "../fact-lines.ts";

const reader = await createReader({ recogniser: "rules" });

const read = (text: string) => factLines(reader.readSync({ text, metadata: { language: "en" } }));

describe("the status of an English verb", () => {
  test.each([
    ["Ghana will sign the treaty.", "planned"],
    ["Ghana is to sign the treaty.", "planned"],
    ["Ghana is expected to sign the treaty on Friday.", "planned"],
    ["Ghana has agreed to sign the treaty.", "planned"],
    ["Ghana has yet to sign the treaty.", "planned"],
    ["Ghana has signed the treaty.", "happened"],
    ["Ghana became the first country to sign the treaty.", "happened"],
    ["Ghana managed to sign the treaty.", "happened"],
    ["After years of effort, Ghana signed the treaty to begin work on a bridge.", "happened"],
    ["When Ghana signed the treaty, nobody took note.", "happened"],
    ["If Ghana signs the treaty, work can begin.", "planned"],
    ["Ghana did not sign the treaty.", "denied"],
    ["Ghana refused to sign the treaty.", "denied"],
    ["The two spoke briefly before Ghana signed the treaty.", "happened"],
    ["Ghana held talks before signing the treaty.", "happened"],
    ["Ghana will hold talks before signing the treaty.", "planned"],
    ["Ghana walked out before signing the treaty.", "planned"],
    ["Ghana is expected to arrive on Friday and later sign the treaty.", "planned"],
    ["Togo would have preferred that Ghana signed the treaty.", "planned"],
    ["Ghana failed to sign the treaty.", "denied"],
    ["Ghana denied having signed the treaty.", "denied"],
    ["Neither Ghana nor Togo signed the treaty.", "denied"],
  ])("%s → %s", (text, status) => {
    expect(read(text)).toContain(`SIGNED Ghana > treaty (${status})`);
  });
});

test("who did not attend a meeting says nothing of where it was", () => {
  const facts = read("Ghanaian President Kofi Badu did not attend the meeting in Oslo on Sunday.");
  expect(facts).toContain("ATTENDED Kofi Badu > meeting in Oslo (denied)");
  expect(facts.filter((fact) => fact.startsWith("TOOK_PLACE_IN"))).toEqual([]);
});

describe("English offices", () => {
  test.each([
    ["Visiting Finnish President Tarja Laine praised the pact.", "Tarja Laine", "Finland"],
    ["Prime Minister Aki Sato of Japan praised the pact.", "Aki Sato", "Japan"],
    ["Ghana and his Rwandan counterpart Jean Biruta praised the pact.", "Jean Biruta", "Rwanda"],
    ["Somalia Foreign Minister Abdi Warsame praised the pact.", "Abdi Warsame", "Somalia"],
    ["Kenya's foreign minister, Grace Otieno, praised the pact.", "Grace Otieno", "Kenya"],
    ["Somalia's minister of foreign affairs Ahmed Isse praised it.", "Ahmed Isse", "Somalia"],
  ])("%s", (text, person, country) => {
    expect(read(text)).toContain(`REPRESENTS ${person} > ${country} (happened)`);
  });

  test.each([
    [
      "The ministers of Chad (Idris Bako) and Togo (Ama Kodjo) signed the pact.",
      "REPRESENTS Ama Kodjo > Togo (happened)",
    ],
    [
      "The Kenyan and Ugandan trade ministers, Ms. Grace Otieno and Mr. Moses Okello, signed the pact.",
      "SIGNED Moses Okello > pact (happened)",
    ],
    [
      "She spoke with her Kenyan and Ugandan counterparts, Ms. Grace Otieno and Mr. Moses Okello.",
      "REPRESENTS Grace Otieno > Kenya (happened)",
    ],
    [
      "President of Chad Idris Bako Toure praised the pact.",
      "REPRESENTS Idris Bako Toure > Chad (happened)",
    ],
  ])("several at once: %s", (text, fact) => {
    expect(read(text)).toContain(fact);
  });

  test("a plural whose countries are not all known ties nobody to the wrong one", () => {
    const facts = read(
      "The Zalmorian and Kenyan ministers, Mr. Ole Ness and Ms. Grace Otieno, met.",
    );
    expect(facts.filter((fact) => fact.startsWith("REPRESENTS"))).toEqual([]);
  });

  test("then-offices represent nobody", () => {
    const facts = read("The treaty was signed by then Chinese leader Bo Wenming in 1979.");
    expect(facts.filter((fact) => fact.startsWith("REPRESENTS"))).toEqual([]);
    expect(facts).toContain("SIGNED Bo Wenming > treaty (happened)");
  });
});

describe("English phrases", () => {
  test.each([
    ["The treaty obligations of Chile weigh heavily.", "SIGNED"],
    ["A ceasefire brokered by Qatar was signed in Doha.", "SIGNED Qatar"],
    ["The envoy met the minister in Nagoya, Japan, at the summit.", "ATTENDED Japan"],
    ["The memorandum deals with visits of students.", "ATTENDED"],
    ["The signing of the pact was hailed by Chile, Peru and Ghana.", "SIGNED"],
    ["Minister Aki Sato said that the planned treaty can be finalised soon.", "SIGNED Aki Sato"],
    ["The meeting of EU foreign ministers in Oslo was long.", "ATTENDED"],
    ["The rebels met in Togo. In Kenya, the two sides signed a truce.", "SIGNED"],
    ["Chad signed a contract worth US$85 million with Togo.", "SIGNED United States"],
    ["Rosa Lind, Bank Director for Chad, Togo and Ghana, signed the loan deal.", "SIGNED Togo"],
    ["Chad signed a 33 million US dollars loan deal.", "SIGNED United States"],
    ["Chad has reportedly signed a gas deal.", "SIGNED"],
    ["The pact allows no US military bases in Togo.", "REPRESENTS"],
    [
      "During his visit to Oslo, President Jon Dahl and Minister Aki Sato spoke.",
      "ATTENDED Aki Sato > visit",
    ],
    ["President Jon Dahl will meet President Ama Kodjo during his visit.", "ATTENDED Ama Kodjo"],
  ])("%s does not state %s", (text, start) => {
    expect(read(text).filter((fact) => fact.startsWith(start))).toEqual([]);
  });

  test.each([
    [
      "Ghana and Chad signed agreements on trade and tourism and agreed to meet again.",
      "COVERS agreements on trade and tourism > tourism (happened)",
    ],
    [
      "Ghana and Chad signed an accord on economic, trade and technical cooperation.",
      "COVERS accord on economic, trade and technical cooperation > economic, trade and technical cooperation (happened)",
    ],
    [
      "Ghana signed a gas contract with Italy and a power agreement with Spain.",
      "SIGNED Spain > power agreement (happened)",
    ],
    [
      "Foreign Minister Aoife Brennan signed for Ireland and Trade Minister Paul Lavoie signed the treaty for Canada.",
      "SIGNED Canada > treaty (happened)",
    ],
    [
      "President Jon Dahl is to visit Oslo for talks with Kenyan President Daniel Mutua.",
      "ATTENDED Daniel Mutua > talks with Kenyan President Daniel Mutua (planned)",
    ],
    [
      "The NATO summit in Madrid was attended by Finland's president, Sauli Laine.",
      "TOOK_PLACE_IN NATO summit in Madrid > Madrid (happened)",
    ],
    [
      "Chad and Togo signed the trade provisions of an association agreement.",
      "SIGNED Togo > association agreement (happened)",
    ],
    [
      "All hailed the peace pact signed May 7, 1987, by the presidents of Chad and Togo.",
      "SIGNED Togo > peace pact (happened)",
    ],
    [
      "The European Union (EU) leaders signed the pact with Togo.",
      "SIGNED European Union > pact (happened)",
    ],
    [
      "Chad and Togo signed three memoranda. The memorandum on tourism was signed by Minister Aki Sato.",
      "SIGNED Aki Sato > memorandum on tourism (happened)",
    ],
    [
      "Chad and Togo signed a border treaty. The 40 page treaty was signed in Oslo.",
      "SIGNED_IN border treaty > Oslo (happened)",
    ],
    [
      "Chad signed a pact with Togo. It also signed a border treaty with Kenya.",
      "SIGNED Chad > border treaty (happened)",
    ],
    [
      "President Jon Dahl met Prime Minister Aki Sato. They signed a border treaty.",
      "SIGNED Aki Sato > border treaty (happened)",
    ],
    [
      "Minister Aki Sato met Minister Jon Dahl in Oslo. The meeting was long.",
      "TOOK_PLACE_IN meeting > Oslo (happened)",
    ],
    [
      "Chad and Togo signed a gas deal, unlike the rules of the Hay Treaty. The deal was signed in Oslo.",
      "SIGNED_IN gas deal > Oslo (happened)",
    ],
    [
      "Minister Aki Sato attended the Political, Security, and Defense Dialogue in Oslo.",
      "ATTENDED Aki Sato > Political, Security, and Defense Dialogue in Oslo (happened)",
    ],
    [
      "Chad held negotiations in Peru's capital Lima.",
      "TOOK_PLACE_IN negotiations in Peru's capital Lima > Lima (happened)",
    ],
    [
      "President Jon Dahl arrived in Togo on a state visit. He is accompanied by Minister Aki Sato.",
      "ATTENDED Aki Sato > state visit (happened)",
    ],
    [
      "Kenyan President Grace Otieno spoke during Sunday's summit in Oslo.",
      "ATTENDED Grace Otieno > summit in Oslo (happened)",
    ],
    [
      "President Jon Dahl arrived in Togo on a state visit. During his visit, he will meet farmers.",
      "ATTENDED Jon Dahl > state visit (happened)",
    ],
    [
      "President Jon Dahl discussed the visit of Minister Aki Sato to Togo next month.",
      "ATTENDED Aki Sato > visit of Minister Aki Sato to Togo (planned)",
    ],
    [
      "Chad signed a contract with Northern Oil and Gas Limited.",
      "SIGNED Northern Oil and Gas Limited > contract (happened)",
    ],
    [
      "Kofi Mensah, a former speaker of Kenya's parliament, spoke.",
      "HOLDS_OFFICE_AT Kofi Mensah > Kenya's parliament (happened)",
    ],
    [
      "President Jon Dahl and Minister Aki Sato have confirmed participation in the Hay summit.",
      "ATTENDED Aki Sato > Hay summit (planned)",
    ],
    [
      "Minister Hiba Musa Karim signed the pact. Dr. Hiba spoke during the ceremony in Oslo.",
      "ATTENDED Hiba Musa Karim > ceremony in Oslo (happened)",
    ],
    [
      "The Sri Lankan Government signed the pact.",
      "REPRESENTS Sri Lankan Government > Sri Lanka (happened)",
    ],
    [
      "President Jon Dahl will travel to Bergen to sign the harbour treaty.",
      "SIGNED_IN harbour treaty > Bergen (planned)",
    ],
    [
      "Delegates from Kenya came to Bergen to attend the water summit.",
      "TOOK_PLACE_IN water summit > Bergen (planned)",
    ],
    [
      "The pact was signed by the Secretary-General of the Ocean Council in Ghana Omar Haddad.",
      "HOLDS_OFFICE_AT Omar Haddad > Ocean Council (happened)",
    ],
    [
      "Nora Lind, Special Representative of the UN Secretary-General for Mali and Head of the Border Agency in Mali, attended the talks.",
      "HOLDS_OFFICE_AT Nora Lind > Border Agency (happened)",
    ],
    [
      "KAMPALA, July 12 (Xinhua) -- Ghana and Togo signed a border treaty.",
      "SIGNED Togo > border treaty (happened)",
    ],
  ])("%s states %s", (text, fact) => {
    expect(read(text)).toContain(fact);
  });
});

test("a party whose short form stands in brackets is followed by the next", () => {
  const facts = read("The agreement between the Republic of Kenya (RK) and Ghana is in force.");
  expect(facts).toContain("SIGNED Kenya > agreement (happened)");
  expect(facts).toContain("SIGNED Ghana > agreement (happened)");
});

test("a further agreement with somebody else is one of its own", () => {
  const facts = read(
    "Ghana and Togo signed a security agreement. Togo has reached an agreement with Kenya.",
  );
  expect(facts).toContain("SIGNED Kenya > agreement (happened)");
  expect(facts).not.toContain("SIGNED Kenya > security agreement (happened)");
});

test("who is met in another body's office of the same name is somebody else", () => {
  const facts = read("President Kofi Badu met the president of the European Parliament.");
  expect(facts.filter((fact) => fact.startsWith("HOLDS_OFFICE_AT"))).toEqual([]);
});

test("a body inside the office of who attends does not attend by itself", () => {
  const facts = read(
    "Nora Lind, Special Representative of the UN Secretary-General for Mali and Head of the Border Agency in Mali, attended the talks.",
  );
  expect(facts.filter((fact) => fact.startsWith("ATTENDED"))).toEqual([
    "ATTENDED Nora Lind > talks (happened)",
  ]);
});

test("where somebody travels to is no place of what they attended before", () => {
  const facts = read("Jon Dahl travelled to Bergen after attending the summit in Lima.");
  expect(facts).not.toContain("TOOK_PLACE_IN summit in Lima > Bergen (happened)");
});

test("the deal is what the report begins with, not what was named or wished for in passing", () => {
  const facts = read(
    "Norway welcomed the signing of the Border Agreement on Sunday. It was a step in the revival of the Hay Agreement. Norway wished for a fair, lasting agreement. Recalling earlier agreements between Togo and Ghana, it called for calm. Togo signed the deal in Oslo.",
  );
  expect(facts.filter((fact) => fact.startsWith("SIGNED Togo"))).toEqual([
    "SIGNED Togo > Border Agreement (happened)",
  ]);
});

test("who does not travel to sign or attend does neither there", () => {
  const facts = [
    "Togo's president Jon Dahl will not travel to Lima to sign the treaty.",
    "Togo's president Jon Dahl did not go to Lima to attend the summit.",
  ].flatMap(read);
  expect(facts).toContain("SIGNED Jon Dahl > treaty (denied)");
  expect(facts).toContain("ATTENDED Jon Dahl > summit (denied)");
  expect(facts.filter((fact) => fact.includes("Lima"))).toEqual([]);
});

test("a ministerial field belongs to the office and is no body", () => {
  const facts = read("Norway's Public Safety Minister Ine Dahl signed the treaty.");
  expect(facts).toContain("REPRESENTS Ine Dahl > Norway (happened)");
  expect(facts.filter((fact) => fact.startsWith("HOLDS_OFFICE_AT"))).toEqual([]);
});

test("for whom an agreement is meant is not what it is about", () => {
  const facts = read("Ghana and Togo signed an agreement for the people of the coast.");
  expect(facts.filter((fact) => fact.startsWith("COVERS"))).toEqual([]);
});

test("the agency that an English report goes by attends nothing", () => {
  const facts = read(
    "According to the Norwegian news agency NTB, Foreign Minister Jon Dahl will attend the summit.",
  );
  expect(facts).toContain("ATTENDED Jon Dahl > summit (planned)");
  expect(facts).not.toContain("ATTENDED NTB > summit (planned)");
});
