import { describe, expect, test } from "@jest/globals";
import { createReader } from "../../../ingest/read-article.ts";

const reader = await createReader({ recogniser: "tagger" });

/** Facts of a text as "TYPE from > to (status)". */
function read(text: string): string[] {
  const { entities, facts } = reader.readSync({ text, metadata: { language: "de" } });
  const name = (id: string) => entities.find((entity) => entity.id === id)!.name;
  return facts.map(
    ({ type, from, to, status }) => `${type} ${name(from)} > ${name(to)} (${status})`,
  );
}

describe("German facts", () => {
  test.each([
    [
      "Am Montag traf Präsident Jon Dahl Premier Aki Sato. Bei den «herzlichen Gesprächen» ging es um Zölle.",
      "ATTENDED Aki Sato > herzliche Gespräche (happened)",
    ],
    [
      "Präsident Jon Dahl wird mit Premier Aki Sato Gespräche führen.",
      "ATTENDED Jon Dahl > Gespräche (planned)",
    ],
    [
      "Das Nordsee-Treffen zu einer Kürzung der Fangmengen hat in Bergen begonnen.",
      "COVERS Nordsee-Treffen zu einer Kürzung der Fangmengen > Kürzung der Fangmengen (happened)",
    ],
    [
      "Ministerin Anna Berg sprach mit dem norwegischen Präsidenten Jon Dahl und Außenminister Luis Vik.",
      "REPRESENTS Luis Vik > Norwegen (happened)",
    ],
    [
      "Die Nordtec AG und die Sunex AG wachsen. Beide Unternehmen unterzeichneten neue Vereinbarungen zur Vertiefung der Zusammenarbeit.",
      "SIGNED Sunex AG > Vereinbarungen (happened)",
    ],
    [
      "Anna Berg (SP) reist nach Lima. Die Außenministerin trifft dort am Montag Premier Aki Sato zu einem Gespräch.",
      "ATTENDED Anna Berg > Gespräch (planned)",
    ],
    [
      "Minister Jon Dahl hat Gespräche mit Premier Aki Sato über den Streit mit Peru aufgenommen.",
      "ATTENDED Jon Dahl > Gespräche mit Premier Aki Sato über den Streit (happened)",
    ],
    [
      "Am Rande des Gipfels unterzeichnete Nordgas in Bergen einen Liefervertrag mit Peru.",
      "SIGNED_IN Liefervertrag > Bergen (happened)",
    ],
    [
      "Premier Aki Sato ist zu den Beratungen des Klimagipfels in Oslo eingetroffen.",
      "ATTENDED Aki Sato > Beratungen des Klimagipfels in Oslo (happened)",
    ],
    [
      "Präsident Jon Dahl traf Premier Aki Sato zu einem Abendessen.",
      "ATTENDED Aki Sato > Abendessen (happened)",
    ],
    [
      "Präsident Jon Dahl und Premier Aki Sato haben vier Memoranden unterzeichnet.",
      "SIGNED Aki Sato > Memoranden (happened)",
    ],
    [
      "Die EU-Staats- und Regierungschefs berieten bei einem Gipfel in Oslo über Zölle.",
      "ATTENDED Europäische Union > Gipfel in Oslo über Zölle (happened)",
    ],
    [
      "Die Minister beraten am Donnerstag bei einem Treffen in Bergen über die Fischerei.",
      "TOOK_PLACE_IN Treffen in Bergen über die Fischerei > Bergen (planned)",
    ],
    [
      "Der norwegische Staatskonzern Nordgas investiert in Peru. Ein Memorandum unterzeichneten Nordgas und die Harbour AG in Lima.",
      "SIGNED Nordgas > Memorandum (happened)",
    ],
    [
      "Präsident Jon Dahl lobte den Vertrag. Während Dahls Besuch in Peru wurde gefeiert.",
      "ATTENDED Jon Dahl > Besuch in Peru (happened)",
    ],
    [
      "Präsident Jon Dahl und Premier Aki Sato unterzeichneten in Oslo zwei entsprechende Erklärungen.",
      "SIGNED Aki Sato > Erklärungen (happened)",
    ],
    [
      "Präsident Jon Dahl hat es vermieden, das Hafenabkommen zu unterzeichnen.",
      "SIGNED Jon Dahl > Hafenabkommen (denied)",
    ],
    [
      "Nach Verhandlungen über einen neuen Gasvertrag haben sich Norwegen und Peru geeinigt.",
      "ATTENDED Peru > Verhandlungen (happened)",
    ],
    [
      "Norwegen und Peru wollen vier Abkommen unterzeichnen, darunter einen Vertrag über Fischerei.",
      "SIGNED Peru > Vertrag über Fischerei (planned)",
    ],
    [
      "Im Fokus des Gipfels, an dem auch die Präsidentin der Weltbank, Mary Kent, als Gast teilnahm, stand der Handel.",
      "ATTENDED Mary Kent > Gipfel (happened)",
    ],
    [
      "Norwegen hat in Doha im Emirat Katar ein Abkommen über Fischerei unterzeichnet.",
      "SIGNED_IN Abkommen über Fischerei > Doha (happened)",
    ],
    [
      "Im Mai setzten die Vorsitzenden von SPD und FDP - Anna Berg und Jon Dahl - ihre Unterschriften unter den 90 Seiten starken Koalitionsvertrag.",
      "SIGNED Jon Dahl > Koalitionsvertrag (happened)",
    ],
    [
      "Der Zulieferer Nordtec übernimmt den Pumpenhersteller Sunex. Beide Firmen hätten einen Fusionsvertrag geschlossen, hieß es.",
      "SIGNED Sunex > Fusionsvertrag (happened)",
    ],
    [
      "Trotz der Ablehnung der Bauern haben die EU und das Bündnis Mercosur ihre Verhandlungen abgeschlossen.",
      "ATTENDED Mercosur > Verhandlungen (happened)",
    ],
    [
      "Präsident Jon Dahl reist heute zu einem Besuch nach Peru.",
      "ATTENDED Jon Dahl > Besuch (planned)",
    ],
    [
      "Am Nachmittag folgt ein Gespräch Dahls mit Premier Aki Sato.",
      "ATTENDED Aki Sato > Gespräch Dahls mit Premier Aki Sato (planned)",
    ],
    [
      "Die Präsidenten fuhren in die Stadt Kocevje zu einem Treffen mit Premier Aki Sato.",
      "TOOK_PLACE_IN Treffen mit Premier Aki Sato > Kocevje (happened)",
    ],
    [
      "Themen des Gipfels waren Bildung, wirtschaftliche Entwicklung und Handel.",
      "COVERS Gipfel > wirtschaftliche Entwicklung (happened)",
    ],
    ["Ex-Sunex-Chef Jon Dahl sprach in Bergen.", "HOLDS_OFFICE_AT Jon Dahl > Sunex (happened)"],
    [
      "Präsident Jon Dahl startet am Montag zu einer Reise zu Gesprächen mit Premier Aki Sato.",
      "ATTENDED Aki Sato > Gespräche mit Premier Aki Sato (planned)",
    ],
    [
      "Firmen einigten sich: Die norwegische Harbour AG, eine Tochter der Nord AG, und der Energieriese Sunex unterzeichneten einen Liefervertrag.",
      "SIGNED Sunex > Liefervertrag (happened)",
    ],
    [
      "Ministerin Anna Berg wird nicht an dem Gipfel teilnehmen, sie begleitet Präsident Jon Dahl auf dessen Reise nach Peru.",
      "ATTENDED Jon Dahl > Reise (happened)",
    ],
    [
      "Norwegen wird beim Gipfel in Oslo durch Ministerin Anna Berg vertreten.",
      "ATTENDED Anna Berg > Gipfel in Oslo (planned)",
    ],
    [
      "Bei dem Treffen in Oslo kamen Präsident Jon Dahl und Premier Aki Sato zusammen. Themen waren unter anderem die Zukunft Europas und der Handel.",
      "COVERS Treffen in Oslo > Zukunft Europas (happened)",
    ],
    [
      "Die Regierung in Lima begrüßte den Besuch von Präsident Jon Dahl in Peru.",
      "REPRESENTS Regierung in Lima > Peru (happened)",
    ],
    [
      "Norwegen und Peru unterzeichneten ein Memorandum of Understanding (Absichtserklärung, MoU).",
      "SIGNED Peru > Memorandum of Understanding (happened)",
    ],
    [
      "Die Präsidentin des Abgeordnetenhauses, Anna Berg, sprach in Bergen.",
      "HOLDS_OFFICE_AT Anna Berg > Abgeordnetenhaus (happened)",
    ],
    [
      "Präsident Jon Dahl reist nach Bergen, um das Hafenabkommen zu unterzeichnen.",
      "SIGNED_IN Hafenabkommen > Bergen (planned)",
    ],
    [
      "Präsident Jon Dahl hatte angekündigt, bei einem Treffen mit Peru auch die Fischerei anzusprechen.",
      "ATTENDED Peru > Treffen mit Peru (planned)",
    ],
    [
      "Norwegen kündigte Verhandlungen mit Peru an.",
      "ATTENDED Peru > Verhandlungen mit Peru (planned)",
    ],
    [
      "Präsident Jon Dahl sagte, er sei zu Gesprächen mit Peru bereit.",
      "ATTENDED Peru > Gespräche mit Peru (planned)",
    ],
    [
      "Ein Friedensabkommen zwischen Norwegen und Peru rückt näher.",
      "SIGNED Peru > Friedensabkommen (planned)",
    ],
    [
      "Norwegen und Peru unterzeichneten ein Abkommen im Bereich der Fischerei.",
      "COVERS Abkommen im Bereich der Fischerei > Fischerei (happened)",
    ],
    [
      "Norwegen und Peru unterzeichneten einen Vertrag über den Bau von 20 Fähren.",
      "COVERS Vertrag über den Bau von 20 Fähren > Bau von 20 Fähren (happened)",
    ],
    ["Norwegen und Peru haben Verträge unterzeichnet.", "SIGNED Peru > Verträge (happened)"],
    [
      "Der Vertrag wurde beim Gipfel in Oslo von Außenminister Jon Dahl unterzeichnet.",
      "SIGNED Jon Dahl > Vertrag (happened)",
    ],
    [
      "Außenministerin Anna Berg vertrat Norwegen bei der Konferenz in Oslo.",
      "REPRESENTS Anna Berg > Norwegen (happened)",
    ],
    [
      "Kenia und Peru kamen zu einem Gipfel in Bergen zusammen. Oben auf der Tagesordnung steht die Fischerei.",
      "COVERS Gipfel in Bergen > Fischerei (happened)",
    ],
    [
      "Kenia war das erste Land, das das Klimaabkommen unterzeichnete.",
      "SIGNED Kenia > Klimaabkommen (happened)",
    ],
    [
      "Ein Treffen mit Präsident Jon Dahl ist nicht vorgesehen.",
      "ATTENDED Jon Dahl > Treffen mit Präsident Jon Dahl (denied)",
    ],
    [
      "Gegner wollen eine Blockade des Fischereiabkommens mit Peru im Senat durchsetzen.",
      "SIGNED Peru > Fischereiabkommen (happened)",
    ],
    ["Die kenianische Polizei schwieg.", "REPRESENTS Kenianische Polizei > Kenia (happened)"],
    [
      "Anna Berg war Richterin. Der Chef des Obersten Gerichtshofs, Jon Dahl, schwieg.",
      "HOLDS_OFFICE_AT Jon Dahl > Oberster Gerichtshof (happened)",
    ],
    [
      "Der Westgipfel begann spät. Das Treffen der Kanzlerin Anna Berg mit Minister Jon Dahl und Minister Aki Sato dauerte lange.",
      "ATTENDED Jon Dahl > Westgipfel (happened)",
    ],
    [
      "Kenia und Peru schlossen Abkommen über Fischerei und Tourismus.",
      "COVERS Abkommen über Fischerei und Tourismus > Tourismus (happened)",
    ],
    [
      "Kenia warnte vor neuen Angriffen. Es gebe Berichte, sagte Außenminister Jon Dahl in Oslo.",
      "REPRESENTS Jon Dahl > Kenia (happened)",
    ],
    [
      "Die Konferenz in Bergen beginnt am Montag. Themen der Konferenz werden der Klimaschutz und die Fischerei sein.",
      "COVERS Konferenz in Bergen > Klimaschutz (planned)",
    ],
    [
      "Kenia und Peru kamen zu einem Gespräch in Bergen zusammen. Bei dem Gespräch sei es vor allem um die Fischerei gegangen.",
      "COVERS Gespräch in Bergen > Fischerei (happened)",
    ],
    [
      "Der Ministerin wird vorgeworfen, einen Gasvertrag mit Peru ohne Zustimmung geschlossen zu haben.",
      "SIGNED Peru > Gasvertrag (happened)",
    ],
    [
      "Der PFB-Leiter in Kenia, Jon Dahl, reiste nach Oslo.",
      "HOLDS_OFFICE_AT Jon Dahl > PFB (happened)",
    ],
    [
      "Der peruanische Botschafter in Kenia, Luis Vega, reiste nach Oslo.",
      "REPRESENTS Luis Vega > Peru (happened)",
    ],
    [
      "Bergens Bürgermeister Jon Dahl unterzeichnete das Klimaabkommen.",
      "SIGNED Jon Dahl > Klimaabkommen (happened)",
    ],
    [
      "Präsidentin Anna Berg und ihr peruanisches Gegenüber Luis Vega unterzeichneten das Klimaabkommen.",
      "SIGNED Luis Vega > Klimaabkommen (happened)",
    ],
    [
      "Luis Vega ist Chef der peruanischen Fischereibehörde PFB.",
      "REPRESENTS PFB > Peru (happened)",
    ],
    [
      "Norwegen und Peru trafen ein Abkommen über den Schutz der Wälder.",
      "SIGNED Norwegen > Abkommen über den Schutz der Wälder (happened)",
    ],
    [
      "Es war ein Treffen mit UN-Generalsekretär Luis Vega.",
      "ATTENDED Luis Vega > Treffen mit UN-Generalsekretär Luis Vega (happened)",
    ],
    [
      "Präsidentin Anna Berg und Präsident Luis Vega trafen sich am Montag zu Verhandlungen.",
      "ATTENDED Luis Vega > Verhandlungen (happened)",
    ],
    [
      "Bei dem Treffen mit Präsident Jon Dahl in Bergen wird es um den Schutz der Meere gehen.",
      "ATTENDED Jon Dahl > Treffen mit Präsident Jon Dahl in Bergen (planned)",
    ],
    [
      "Der geplante Besuch von Präsident Jon Dahl in Bergen ist kurzfristig abgesagt worden.",
      "ATTENDED Jon Dahl > Besuch von Präsident Jon Dahl in Bergen (denied)",
    ],
    [
      "Das Abkommen regelt die Ausbildung und Entsendung der Lehrkräfte.",
      "COVERS Abkommen > Ausbildung und Entsendung der Lehrkräfte (happened)",
    ],
    [
      "Die Inhalte des Vertrags beziehen sich auf den Schutz der Wälder.",
      "COVERS Vertrag > Schutz der Wälder (happened)",
    ],
    [
      "Norwegen und Peru unterzeichneten ein Stabilisierungs- und Handelsabkommen.",
      "SIGNED Peru > Stabilisierungs- und Handelsabkommen (happened)",
    ],
    [
      "Bei dem Treffen in Bergen erörterten die Seiten die Lage in Libyen.",
      "COVERS Treffen in Bergen > Lage in Libyen (happened)",
    ],
    [
      "Anna Berg, Prorektorin für Lehre an der Universität Bergen, lobte das Abkommen.",
      "HOLDS_OFFICE_AT Anna Berg > Universität Bergen (happened)",
    ],
    [
      "Norwegen ist bereit, in Gespräche mit Peru einzutreten.",
      "ATTENDED Peru > Gespräche mit Peru (planned)",
    ],
    [
      "Anna Berg sprach nach einem Treffen mit den Präsidenten Jon Dahl und Aki Sato in Bergen.",
      "ATTENDED Aki Sato > Treffen in Bergen (happened)",
    ],
  ])("%s", (text, fact) => {
    expect(read(text)).toContain(fact);
  });

  test("a further agreement has the party that it is with", () => {
    const facts = read(
      "Norwegen und Peru schlossen ein Abkommen über Fischfang. Norwegen hat auch ein Abkommen mit Chile geschlossen.",
    );
    expect(facts).toContain("SIGNED Chile > Abkommen (happened)");
    expect(facts.filter((fact) => fact.startsWith("SIGNED Chile"))).toHaveLength(1);
    expect(facts.filter((fact) => fact.startsWith("SIGNED Peru"))).toHaveLength(1);
  });

  test("a visit to a country and one to its capital are the same", () => {
    const facts = read(
      "Minister Jon Dahl lobte bei seinem Besuch in Kenia die Fischer. Es gebe Fortschritte, sagte Dahl bei einem Besuch in Nairobi.",
    );
    expect(facts.filter((fact) => fact.startsWith("ATTENDED Jon Dahl"))).toHaveLength(1);
  });

  test("the agreement that was named is meant, and not the truce that came with it", () => {
    const facts = read(
      "Norwegen und Peru unterzeichneten ein Friedensabkommen. Eine Waffenruhe gilt seit Mai. Das Abkommen wurde in Bergen unterzeichnet.",
    );
    expect(facts).toContain("SIGNED_IN Friedensabkommen > Bergen (happened)");
  });
});

describe("what German does not state", () => {
  test.each([
    [
      "Eine Erklärung zur Bereitschaft, Gespräche mit Peru zu führen, wurde dem norwegischen Botschafter übergeben.",
      "ATTENDED Norwegen",
    ],
    ["Der PFB-Leiter in Kenia, Jon Dahl, reiste nach Oslo.", "REPRESENTS Jon Dahl"],
    [
      "Kenia warnte vor neuen Angriffen. Peru schwieg dazu, sagte Außenminister Jon Dahl in Oslo.",
      "REPRESENTS Jon Dahl",
    ],
    [
      "Kenia und Peru kamen zum Westgipfel in Bergen. Dominiert wurde das Treffen vom Fischereithema.",
      "COVERS Westgipfel > Dominiert",
    ],
    [
      "Chile sagte, dass die UN-Mission in Bergen das Fischereiabkommen unterzeichnet hatte.",
      "SIGNED_IN",
    ],
    [
      "Nach einem Gespräch mit Präsident Jon Dahl traf Ministerin Anna Berg auch Minister Luis Vega.",
      "ATTENDED Luis Vega",
    ],
    [
      "Anna Berg, Vorsteherin des Justizministeriums, unterzeichnete das Polizeiabkommen.",
      "SIGNED Justizministerium",
    ],
    [
      "Chile schwieg, weil das Außenministerium in Lima gestern das Fischereiabkommen unterzeichnete.",
      "SIGNED_IN",
    ],
    [
      "Die Reise war der erste Besuch eines norwegischen Präsidenten in Bergen.",
      "ATTENDED Norwegen",
    ],
    [
      "Ministerin Anna Berg absolvierte einen Besuch bei Bergens Bürgermeister Jon Dahl.",
      "TOOK_PLACE_IN",
    ],
    [
      "Präsident Jon Dahl hat beim Weltgipfel zum Abbau von Zöllen aufgerufen.",
      "COVERS Weltgipfel",
    ],
    [
      "Das Treffen zwischen dem US-Präsidenten und Nordkoreas Machthaber Kim Song-ho dauerte lange.",
      "REPRESENTS Kim Song-ho > USA",
    ],
    [
      "Ministerin Anna Berg und ihre norwegische Kollegin Ine Dahl sprachen in Bergen. Die norwegische Ministerin lobte das Treffen.",
      "REPRESENTS Anna Berg",
    ],
  ])("%s: %s", (text, start) => {
    expect(read(text).filter((fact) => fact.startsWith(start))).toEqual([]);
  });
});
