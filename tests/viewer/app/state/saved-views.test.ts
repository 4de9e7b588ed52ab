import { expect, test } from "@jest/globals";
import { readViews, removeView, saveView } from "../../../../viewer/app/state/saved-views.ts";

function storageOf(content: Record<string, string> = {}) {
  return {
    content,
    getItem: (key: string) => content[key] ?? null,
    setItem(key: string, value: string) {
      content[key] = value;
    },
  };
}

test("views are kept, replaced by name and removed", () => {
  const storage = storageOf();
  saveView(storage, "  Harbours ", "node=country:NO");
  saveView(storage, "Rivers", "node=event:x");
  saveView(storage, "Harbours", "node=country:EE");
  saveView(storage, "   ", "nothing");
  expect(readViews(storage)).toEqual([
    { name: "Harbours", query: "node=country:EE" },
    { name: "Rivers", query: "node=event:x" },
  ]);
  expect(removeView(storage, "Harbours").map(({ name }) => name)).toEqual(["Rivers"]);
});

test.each(["{", "[1]", '[{"name":""}]', "null"])(
  "a broken store (%s) is as good as none",
  (text) => {
    const storage = storageOf({ "pressgraph.views": text });
    expect(readViews(storage)).toEqual([]);
    expect(saveView(storage, "New", "")).toHaveLength(1);
  },
);

test("a full store keeps what it has", () => {
  const storage = {
    ...storageOf(),
    setItem() {
      throw new Error("QuotaExceededError");
    },
  };
  expect(saveView(storage, "New", "")).toEqual([]);
});
