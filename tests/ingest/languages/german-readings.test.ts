import { describe, expect, test } from "@jest/globals";
import { readGerman as read } from "../read-german.ts";

describe("German agreements, offices and topics", () => {
  test.each([
    [
      "Ministerin Anna Berg sprach mit dem norwegischen Präsidenten Jon Dahl und Außenminister Luis Vik.",
      "REPRESENTS Luis Vik > Norwegen (happened)",
    ],
    [
      "Die Nordtec AG und die Sunex AG wachsen. Beide Unternehmen unterzeichneten neue Vereinbarungen zur Vertiefung der Zusammenarbeit.",
      "SIGNED Sunex AG > Vereinbarungen (happened)",
    ],
    [
      "Am Rande des Gipfels unterzeichnete Nordgas in Bergen einen Liefervertrag mit Peru.",
      "SIGNED_IN Liefervertrag > Bergen (happened)",
    ],
    [
      "Präsident Jon Dahl und Premier Aki Sato haben vier Memoranden unterzeichnet.",
      "SIGNED Aki Sato > Memoranden (happened)",
    ],
    [
      "Der norwegische Staatskonzern Nordgas investiert in Peru. Ein Memorandum unterzeichneten Nordgas und die Harbour AG in Lima.",
      "SIGNED Nordgas > Memorandum (happened)",
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
      "Norwegen und Peru wollen vier Abkommen unterzeichnen, darunter einen Vertrag über Fischerei.",
      "SIGNED Peru > Vertrag über Fischerei (planned)",
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
      "Firmen einigten sich: Die norwegische Harbour AG, eine Tochter der Nord AG, und der Energieriese Sunex unterzeichneten einen Liefervertrag.",
      "SIGNED Sunex > Liefervertrag (happened)",
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
      "Kenia war das erste Land, das das Klimaabkommen unterzeichnete.",
      "SIGNED Kenia > Klimaabkommen (happened)",
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
      "Kenia und Peru schlossen Abkommen über Fischerei und Tourismus.",
      "COVERS Abkommen über Fischerei und Tourismus > Tourismus (happened)",
    ],
    [
      "Kenia warnte vor neuen Angriffen. Es gebe Berichte, sagte Außenminister Jon Dahl in Oslo.",
      "REPRESENTS Jon Dahl > Kenia (happened)",
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
      "Anna Berg, Prorektorin für Lehre an der Universität Bergen, lobte das Abkommen.",
      "HOLDS_OFFICE_AT Anna Berg > Universität Bergen (happened)",
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

  test("the agreement that was named is meant, and not the truce that came with it", () => {
    const facts = read(
      "Norwegen und Peru unterzeichneten ein Friedensabkommen. Eine Waffenruhe gilt seit Mai. Das Abkommen wurde in Bergen unterzeichnet.",
    );
    expect(facts).toContain("SIGNED_IN Friedensabkommen > Bergen (happened)");
  });
});
