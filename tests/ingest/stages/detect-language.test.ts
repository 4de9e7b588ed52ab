import { describe, expect, test } from "@jest/globals";
import { detectLanguage } from "../../../ingest/stages/detect-language.ts";
import { goldArticles } from "../gold-articles.ts";

describe("detectLanguage()", () => {
  test.each([
    ["de", "Norwegen und Island haben am Montag einen Vertrag unterzeichnet."],
    ["de", "Der Minister kam."],
    ["de", "Präsident Kern unterzeichnet Abkommen mit Oslo"],
    ["en", "Norway and Iceland signed a treaty on Monday."],
    ["en", "The minister arrived."],
    ["en", "President Kern signs agreement with the Danish government"],
    ["fr", "Le ministre a signé un accord avec la Norvège dans la capitale."],
    [undefined, "El ministro firmó un acuerdo con Noruega en la capital."],
    [undefined, "Il ministro ha firmato un accordo con la Norvegia nella capitale."],
    [undefined, "De minister heeft een verdrag met Noorwegen ondertekend in de hoofdstad."],
    [undefined, "Министр подписал договор с Норвегией в столице страны."],
    [undefined, "Bakan, başkentte Norveç ile bir anlaşma imzaladı ve daha sonra ayrıldı."],
    [undefined, "Minister podpisał umowę z Norwegią, która wchodzi w życie po roku."],
    [undefined, "大臣は首都で条約に署名した。"],
    [undefined, "12 345 — ???"],
    [undefined, ""],
  ])("%s: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  const { articles, test: testOnGold } = goldArticles("the language of annotated articles");
  testOnGold("knows every annotated article", () => {
    for (const { text, language } of articles) expect(detectLanguage(text)).toBe(language);
  });
});
