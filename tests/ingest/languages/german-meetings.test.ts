import { describe, expect, test } from "@jest/globals";
import { readGerman as read } from "../read-german.ts";

describe("German meetings and visits", () => {
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
      "Anna Berg (SP) reist nach Lima. Die Außenministerin trifft dort am Montag Premier Aki Sato zu einem Gespräch.",
      "ATTENDED Anna Berg > Gespräch (planned)",
    ],
    [
      "Minister Jon Dahl hat Gespräche mit Premier Aki Sato über den Streit mit Peru aufgenommen.",
      "ATTENDED Jon Dahl > Gespräche mit Premier Aki Sato über den Streit (happened)",
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
      "Die EU-Staats- und Regierungschefs berieten bei einem Gipfel in Oslo über Zölle.",
      "ATTENDED Europäische Union > Gipfel in Oslo über Zölle (happened)",
    ],
    [
      "Die Minister beraten am Donnerstag bei einem Treffen in Bergen über die Fischerei.",
      "TOOK_PLACE_IN Treffen in Bergen über die Fischerei > Bergen (planned)",
    ],
    [
      "Präsident Jon Dahl lobte den Vertrag. Während Dahls Besuch in Peru wurde gefeiert.",
      "ATTENDED Jon Dahl > Besuch in Peru (happened)",
    ],
    [
      "Nach Verhandlungen über einen neuen Gasvertrag haben sich Norwegen und Peru geeinigt.",
      "ATTENDED Peru > Verhandlungen (happened)",
    ],
    [
      "Im Fokus des Gipfels, an dem auch die Präsidentin der Weltbank, Mary Kent, als Gast teilnahm, stand der Handel.",
      "ATTENDED Mary Kent > Gipfel (happened)",
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
      "Kenia und Peru kamen zu einem Gipfel in Bergen zusammen. Oben auf der Tagesordnung steht die Fischerei.",
      "COVERS Gipfel in Bergen > Fischerei (happened)",
    ],
    [
      "Ein Treffen mit Präsident Jon Dahl ist nicht vorgesehen.",
      "ATTENDED Jon Dahl > Treffen mit Präsident Jon Dahl (denied)",
    ],
    [
      "Der Westgipfel begann spät. Das Treffen der Kanzlerin Anna Berg mit Minister Jon Dahl und Minister Aki Sato dauerte lange.",
      "ATTENDED Jon Dahl > Westgipfel (happened)",
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
      "Bei dem Treffen in Bergen erörterten die Seiten die Lage in Libyen.",
      "COVERS Treffen in Bergen > Lage in Libyen (happened)",
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

  test("a visit to a country and one to its capital are the same", () => {
    const facts = read(
      "Minister Jon Dahl lobte bei seinem Besuch in Kenia die Fischer. Es gebe Fortschritte, sagte Dahl bei einem Besuch in Nairobi.",
    );
    expect(facts.filter((fact) => fact.startsWith("ATTENDED Jon Dahl"))).toHaveLength(1);
  });
});
