import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { articleId, countryId, edgeId, entityId, nameKey } from "../../schema/ids.ts";

describe("nameKey()", () => {
  test.each([
    ["Benjamin Netanjahu", "benjamin-netanjahu"],
    ["Außenministerium Österreichs", "aussenministerium-oesterreichs"],
    ["İlham Əliyev", "ilham-eliyev"],
    ["Nicolás Maduro", "nicolas-maduro"],
    ["Владимир Путин", "владимир-путин"],
    ["  AI & IT  ", "ai-it"],
  ])("%s → %s", (name, key) => expect(nameKey(name)).toBe(key));

  test("is the same for composed and decomposed letters", () => {
    expect(nameKey("Müller".normalize("NFD"))).toBe(nameKey("Müller".normalize("NFC")));
  });

  test("never is empty and never passes 80 characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (name) => {
        const length = nameKey(name).length;
        return length > 0 && length <= 80;
      }),
    );
  });

  test("long names with the same beginning stay apart", () => {
    const long = "Rat ".repeat(40);
    expect(nameKey(`${long}A`)).not.toBe(nameKey(`${long}B`));
  });
});

test("ids carry their type and what identifies the thing", () => {
  expect(countryId("az")).toBe("country:AZ");
  expect(entityId("Institution", "IL", undefined, "Premierministerbüro")).toBe(
    "institution:il-premierministerbuero",
  );
});

test("an article is known by its URL, then its key, then its text", () => {
  const text = "Text";
  expect(articleId({ url: "https://a.example/1", text })).toBe(
    articleId({ url: "https://a.example/1", key: "k", text: "changed" }),
  );
  expect(articleId({ key: "k", text })).toBe(articleId({ key: "k", text: "changed" }));
  expect(articleId({ text })).not.toBe(articleId({ text: "changed" }));
});

test("S4 ids don't depend on locale or time zone", () => {
  const [locale, zone] = [process.env.LANG, process.env.TZ];
  const ids = () => [
    nameKey("ISTANBUL IĞDIR Straße"),
    edgeId("a", "SIGNED", "b", "article:1", "happened"),
  ];
  const before = ids();
  process.env.LANG = "tr_TR.UTF-8";
  process.env.TZ = "Asia/Baku";
  const after = ids();
  process.env.LANG = locale;
  process.env.TZ = zone;
  expect(after).toEqual(before);
});
