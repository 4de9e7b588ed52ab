import type { PropertyValue } from "../../schema/graph.ts";

type Properties = Readonly<Record<string, PropertyValue>>;

export function textOf(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || Array.isArray(value) || value === "" ? undefined : String(value);
}

export function textsOf(properties: Properties, name: string): readonly string[] {
  const value = properties[name];
  return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
}

export function numbersOf(properties: Properties, name: string): readonly number[] {
  const value = properties[name];
  return Array.isArray(value) ? value.map(Number) : [];
}
