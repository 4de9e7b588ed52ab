/** Singular and plural of a person's name of origin: Azerbaijani, Azerbaijanis. */
export function englishInhabitantForms(name: string): string[] {
  if (/(man|woman)$/.test(name) && /^(Dutch|French|Irish)/.test(name)) {
    return [name, name.replace(/man$/, "men")];
  }
  return /(ese|ss|sh|yz|ois)$/.test(name) ? [name] : [name, `${name}s`];
}
